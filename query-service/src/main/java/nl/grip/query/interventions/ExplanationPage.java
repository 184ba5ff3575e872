package nl.grip.query.interventions;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.UUID;
import nl.grip.door.Allowed;
import nl.grip.door.Caller;
import nl.grip.events.InterventionId;
import nl.grip.query.history.AsOf;
import nl.grip.query.history.Explanations;
import nl.grip.query.history.Lineage;
import nl.grip.query.http.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** How something on the page of an intervention came about, as a page. */
@Controller
class ExplanationPage {

    /** What the figures are called to which the page of an intervention leads; any other goes by its place. */
    private static final Map<String, String> WORDS = Map.of(
            "phase", "life.phase",
            "nextStep", "field.nextStep",
            "lead", "field.lead");

    /** A step with the time of its recording on the clock of its readers. */
    record ShownStep(Lineage.Step step, ZonedDateTime recordedAt) {}

    private final Explanations explanations;
    private final TracedInterventions traced;
    private final Clock clock;

    ExplanationPage(Explanations explanations, TracedInterventions traced, Clock clock) {
        this.explanations = explanations;
        this.traced = traced;
        this.clock = clock;
    }

    @GetMapping(path = "/interventions/{id}/explanation", produces = MediaType.TEXT_HTML_VALUE)
    @Allowed
    String explanation(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable Long position,
            @PathVariable UUID id,
            @RequestParam String figure,
            Model model) {
        var shown = explanations.explanation(
                traced.intervention(new InterventionId(id)), figure, _ -> AsOf.NOW, caller, position);
        model.addAttribute("id", id);
        model.addAttribute("figure", figure);
        model.addAttribute("word", WORDS.get(figure));
        model.addAttribute(
                "steps",
                shown.answer().events().stream()
                        .map(step -> new ShownStep(step, step.recordedAt().atZone(clock.getZone())))
                        .toList());
        model.addAttribute("position", shown.position());
        return "interventions/explanation";
    }
}

package nl.grip.query.overview;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.grip.door.Allowed;
import nl.grip.door.Caller;
import nl.grip.events.InterventionId;
import nl.grip.query.http.Answers;
import nl.grip.query.overview.Step.Clock;
import nl.grip.query.tables.PrintedTable;
import nl.grip.query.tables.TableLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** A step in the life of an intervention as a page, with the way to the one before and the one after. */
@Controller
class StepPage {

    private final Steps steps;
    private final TableLanguage language;

    StepPage(Steps steps, TableLanguage language) {
        this.steps = steps;
        this.language = language;
    }

    @GetMapping(path = "/interventions/{id}/steps/{number}", produces = MediaType.TEXT_HTML_VALUE)
    @Allowed
    String step(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable Long position,
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(defaultValue = "EFFECTIVE") Clock clock,
            Locale locale,
            Model model) {
        var shown = steps.step(caller, new InterventionId(id), clock, Math.max(1, number), position);
        var words = language.in(locale);
        model.addAttribute("step", shown.answer());
        model.addAttribute("table", PrintedTable.of(shown.answer().table(words), words));
        model.addAttribute("clocks", List.of(Clock.values()));
        model.addAttribute("position", shown.position());
        return "overview/step";
    }
}

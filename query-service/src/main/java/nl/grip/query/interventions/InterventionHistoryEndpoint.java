package nl.grip.query.interventions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import nl.grip.door.Allowed;
import nl.grip.door.Caller;
import nl.grip.events.InterventionId;
import nl.grip.query.history.AsOf;
import nl.grip.query.history.Between;
import nl.grip.query.history.BetweenMoments;
import nl.grip.query.history.Changed;
import nl.grip.query.history.Explanation;
import nl.grip.query.history.Explanations;
import nl.grip.query.history.FigureAsked;
import nl.grip.query.history.OnBothClocks;
import nl.grip.query.http.Answers;
import nl.grip.query.http.PositionAsked;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which events made what is told of an intervention. */
@RestController
@Tag(name = "Interventies")
class InterventionHistoryEndpoint {

    private final Explanations explanations;
    private final TracedInterventions traced;

    InterventionHistoryEndpoint(Explanations explanations, TracedInterventions traced) {
        this.explanations = explanations;
        this.traced = traced;
    }

    @GetMapping("/interventions/{id}/explanation")
    @Allowed
    @OnBothClocks
    @Operation(
            operationId = "explainIntervention",
            summary = "Welke gebeurtenissen een cijfer van een interventie maakten")
    ResponseEntity<Explanation> intervention(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @PathVariable UUID id,
            @RequestParam @FigureAsked String figure,
            @Parameter(hidden = true) AsOf asOf) {
        var shown = explanations.explanation(
                traced.intervention(new InterventionId(id)), figure, _ -> asOf, caller, position);
        return Answers.ok(shown).body(shown.answer());
    }

    @GetMapping("/interventions/{id}/timeline/explanation")
    @Allowed
    @OnBothClocks
    @Operation(
            operationId = "explainInterventionTimeline",
            summary = "Welke gebeurtenissen iets in het leven van een interventie maakten",
            description = "Een gebeurtenis heet naar haar plaats in de geschiedenis, zoals events/3/effectiveOn.")
    ResponseEntity<Explanation> timeline(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @PathVariable UUID id,
            @RequestParam @FigureAsked String figure,
            @Parameter(hidden = true) AsOf asOf) {
        var shown =
                explanations.explanation(traced.timeline(new InterventionId(id)), figure, _ -> asOf, caller, position);
        return Answers.ok(shown).body(shown.answer());
    }

    @GetMapping("/interventions/{id}/timeline/changes")
    @Allowed
    @BetweenMoments
    @Operation(
            operationId = "listInterventionTimelineChanges",
            summary = "Wat er in het leven van een interventie verschilt tussen twee momenten, en door wie")
    ResponseEntity<Changed> changes(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @PathVariable UUID id,
            @Parameter(hidden = true) Between between) {
        var shown = explanations.changes(traced.timeline(new InterventionId(id)), between, caller, position);
        return Answers.ok(shown).body(shown.answer());
    }
}

package nl.grip.query.overview;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import nl.grip.door.Allowed;
import nl.grip.door.Caller;
import nl.grip.events.ProgrammeId;
import nl.grip.query.history.AtAnyMoment;
import nl.grip.query.history.Between;
import nl.grip.query.history.BetweenMoments;
import nl.grip.query.history.Changed;
import nl.grip.query.history.Explanation;
import nl.grip.query.history.Explanations;
import nl.grip.query.history.FigureAsked;
import nl.grip.query.history.When;
import nl.grip.query.http.Answers;
import nl.grip.query.http.PositionAsked;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which events made a verdict, or something that asks for a decision. */
@RestController
@Tag(name = "Programma's")
class OverviewHistoryEndpoint {

    private final Explanations explanations;
    private final TracedOverviews traced;
    private final OverviewSources sources;

    OverviewHistoryEndpoint(Explanations explanations, TracedOverviews traced, OverviewSources sources) {
        this.explanations = explanations;
        this.traced = traced;
        this.sources = sources;
    }

    @GetMapping("/programmes/{id}/overview/explanation")
    @Allowed
    @AtAnyMoment
    @Operation(
            operationId = "explainOverview",
            summary = "Welke gebeurtenissen een stand of een gevraagd besluit maakten",
            description =
                    "Een doel heet naar zijn code en een interventie naar haar nummer, zoals goals/GEZONDHEID/status.")
    ResponseEntity<Explanation> overview(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @PathVariable UUID id,
            @RequestParam @FigureAsked String figure,
            @Parameter(hidden = true) When when) {
        var programme = new ProgrammeId(id);
        var shown = explanations.explanation(
                traced.overview(programme),
                figure,
                now -> when.asOf(sources.programme(now, programme).orElseThrow(Overviews::unknown)::moment),
                caller,
                position);
        return Answers.ok(shown).body(shown.answer());
    }

    @GetMapping("/programmes/{id}/overview/changes")
    @Allowed
    @BetweenMoments
    @Operation(
            operationId = "listOverviewChanges",
            summary = "Wat er in een overzicht verschilt tussen twee momenten, door welke gebeurtenissen en door wie")
    ResponseEntity<Changed> changes(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @PathVariable UUID id,
            @Parameter(hidden = true) Between between) {
        var shown = explanations.changes(traced.overview(new ProgrammeId(id)), between, caller, position);
        return Answers.ok(shown).body(shown.answer());
    }
}

package nl.grip.query.interventions;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.grip.door.Allowed;
import nl.grip.door.Caller;
import nl.grip.events.DecisionBody;
import nl.grip.events.InterventionId;
import nl.grip.query.history.AsOf;
import nl.grip.query.history.Histories;
import nl.grip.query.history.Moments;
import nl.grip.query.history.OnBothClocks;
import nl.grip.query.history.Shows;
import nl.grip.query.http.Answers;
import nl.grip.query.http.PositionAsked;
import nl.grip.query.projections.KeyedRow;
import nl.grip.query.projections.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The life of one intervention. */
@RestController
@Tag(name = "Interventies")
class TimelineEndpoint {

    /** Everything that happened, the first thing first. */
    @Schema(name = "Timeline")
    record Timeline(UUID interventionId, Shows shows, List<Happened> events) {}

    /** One thing that happened. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "TimelineEvent")
    record Happened(
            @Schema(description = "De plaats in haar geschiedenis, van 0 af.")
            long sequence,

            @Schema(description = "De plaats in de hele registratie.")
            long position,

            @Schema(description = "Vanaf welke dag het geldt.")
            LocalDate effectiveOn,

            @Schema(description = "Wanneer het is vastgelegd.")
            Instant recordedAt,

            @Schema(description = "Wie het vastlegde, onder pseudoniem.")
            String actor,

            @Schema(description = "De naam van de gebeurtenis.", example = "PilotStarted")
            String event,

            @Nullable @Schema(description = "Het besluit waarop het rust.")
            DecisionTaken decision,

            @Schema(description = "Wat de gebeurtenis verder zegt.")
            Map<String, Object> data) {

        static Happened of(KeyedRow<TimelineRow> keyed) {
            var row = keyed.row();
            var decision = row.decision() == null
                    ? null
                    : new DecisionTaken(
                            row.decision().body(),
                            row.decision().decidedOn(),
                            row.decision().reference(),
                            row.decision().framework());
            return new Happened(
                    row.sequence(),
                    keyed.position(),
                    row.effectiveOn(),
                    row.recordedAt(),
                    row.actor(),
                    row.event(),
                    decision,
                    row.data());
        }
    }

    /** Who decided, when, and where that can be read. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Decision")
    record DecisionTaken(
            DecisionBody body,
            LocalDate decidedOn,
            String reference,
            @Nullable String framework) {}

    private final Moments moments;
    private final InterventionTimelineView view;

    TimelineEndpoint(Moments moments, InterventionTimelineView view) {
        this.moments = moments;
        this.view = view;
    }

    @GetMapping("/interventions/{id}/timeline")
    @Allowed
    @OnBothClocks
    @Operation(
            operationId = "getInterventionTimeline",
            summary = "Het leven van een interventie",
            description = "Alles wat er is vastgelegd, op de dag waarop het inging; van een dag in de volgorde van"
                    + " vastleggen.")
    ResponseEntity<Timeline> timeline(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @PathVariable UUID id,
            @Parameter(hidden = true) AsOf asOf) {
        var intervention = new InterventionId(id);
        var shown = moments.ask(
                List.of(view),
                Histories.of(intervention),
                caller,
                asOf,
                position,
                moment -> events(moment, view, intervention));
        if (shown.answer().isEmpty()) {
            throw InterventionsEndpoint.unknown();
        }
        return Answers.ok(shown).body(new Timeline(id, Shows.of(asOf), shown.answer()));
    }

    static List<Happened> events(Moment moment, InterventionTimelineView view, InterventionId id) {
        return moment.rows(view, List.of(InterventionTimelineView.keysOf(id))).stream()
                .sorted(comparing(row -> row.row().effectiveOn()))
                .map(Happened::of)
                .toList();
    }
}

package nl.grip.query.interventions;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
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
import nl.grip.query.http.Answers;
import nl.grip.query.http.PositionAsked;
import nl.grip.query.projections.KeyedRow;
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
    record Timeline(UUID interventionId, List<Moment> events) {}

    /** One thing that happened. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "TimelineEvent")
    record Moment(
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

        static Moment of(KeyedRow<TimelineRow> keyed) {
            var row = keyed.row();
            var decision = row.decision() == null
                    ? null
                    : new DecisionTaken(
                            row.decision().body(),
                            row.decision().decidedOn(),
                            row.decision().reference(),
                            row.decision().framework());
            return new Moment(
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

    private final Answers answers;
    private final InterventionTimelineView view;

    TimelineEndpoint(Answers answers, InterventionTimelineView view) {
        this.answers = answers;
        this.view = view;
    }

    @GetMapping("/interventions/{id}/timeline")
    @Allowed
    @Operation(
            operationId = "getInterventionTimeline",
            summary = "Het leven van een interventie",
            description =
                    "Alles wat er is vastgelegd, op de dag waarop het inging; van een dag in de volgorde van vastleggen.")
    ResponseEntity<Timeline> timeline(
            Caller caller,
            @RequestHeader(name = Answers.POSITION, required = false) @Nullable @PositionAsked Long position,
            @PathVariable UUID id) {
        var prefix = InterventionTimelineView.keysOf(new InterventionId(id));
        var shown = answers.ask(
                view,
                caller,
                position,
                rows -> rows.list(
                        "where key like :prefix || '%' order by effective_on, key", Map.of("prefix", prefix)));
        if (shown.answer().isEmpty()) {
            throw InterventionsEndpoint.unknown();
        }
        return Answers.ok(shown)
                .body(new Timeline(id, shown.answer().stream().map(Moment::of).toList()));
    }
}

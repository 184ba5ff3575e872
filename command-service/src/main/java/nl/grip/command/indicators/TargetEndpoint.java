package nl.grip.command.indicators;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import nl.grip.command.http.Asked;
import nl.grip.command.http.Bodies;
import nl.grip.command.http.Bodies.DecisionTaken;
import nl.grip.command.http.Bodies.PeriodOfDays;
import nl.grip.command.http.Change;
import nl.grip.command.http.CommandRequest;
import nl.grip.command.indicators.IndicatorCommand.DropTarget;
import nl.grip.command.indicators.IndicatorCommand.SetBaseline;
import nl.grip.command.indicators.IndicatorCommand.SetTarget;
import nl.grip.command.indicators.IndicatorDoor.Recorded;
import nl.grip.door.Allowed;
import nl.grip.door.Role;
import nl.grip.events.IndicatorId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where it is settled what figures are compared with, and what is to be reached by when. */
@RestController
@RequestMapping("/indicators")
@Tag(name = "Indicatoren", description = "Definities, doelen en streefwaarden")
class TargetEndpoint {

    @Schema(name = "Baseline", description = "Een nulmeting")
    record Baseline(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,

            @Schema(description = "De waarde") BigDecimal value,

            @Schema(description = "Waarover zij gaat") PeriodOfDays period,

            @Schema(description = "Bron") String source)
            implements Asked<IndicatorId> {

        @Override
        public IndicatorCommand of(IndicatorId id) {
            return new SetBaseline(id, effectiveOn, Quantities.of(value), period.period(), source);
        }
    }

    @Schema(name = "Target", description = "Een streefwaarde; een eerdere voor dezelfde dag blijft zichtbaar")
    record Target(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,

            @Schema(description = "Dag waarop zij moet zijn bereikt")
            LocalDate dueOn,

            @Schema(description = "De waarde") BigDecimal value,

            @Schema(description = "Waarom", maxLength = Bodies.LONG_TEXT)
            String reason,

            @Schema(description = "Het besluit, als erover is besloten") @Nullable
            DecisionTaken decision)
            implements Asked<IndicatorId> {

        @Override
        public IndicatorCommand of(IndicatorId id) {
            return new SetTarget(
                    id, effectiveOn, dueOn, Quantities.of(value), reason, IndicatorBodies.decision(decision));
        }
    }

    @Schema(name = "TargetRemoval", description = "Een streefwaarde die vervalt")
    record DroppedTarget(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,

            @Schema(description = "Dag waarop zij bereikt had moeten zijn")
            LocalDate dueOn,

            @Schema(description = "Waarom", maxLength = Bodies.LONG_TEXT)
            String reason,

            @Schema(description = "Het besluit, als erover is besloten") @Nullable
            DecisionTaken decision)
            implements Asked<IndicatorId> {

        @Override
        public IndicatorCommand of(IndicatorId id) {
            return new DropTarget(id, effectiveOn, dueOn, reason, IndicatorBodies.decision(decision));
        }
    }

    private final IndicatorDoor door;

    TargetEndpoint(IndicatorDoor door) {
        this.door = door;
    }

    @Operation(summary = "Een nulmeting vastleggen")
    @Change
    @Allowed({Role.PROJECT_LEAD, Role.CONTROLLER})
    @PostMapping("/{id}/baselines")
    ResponseEntity<Recorded> compare(
            @Parameter(hidden = true) CommandRequest request, @PathVariable UUID id, @RequestBody Baseline body) {
        return door.change(request, id, body);
    }

    @Operation(summary = "Een streefwaarde bepalen")
    @Change
    @Allowed({Role.PROJECT_LEAD, Role.CONTROLLER})
    @PostMapping("/{id}/targets")
    ResponseEntity<Recorded> aim(
            @Parameter(hidden = true) CommandRequest request, @PathVariable UUID id, @RequestBody Target body) {
        return door.change(request, id, body);
    }

    @Operation(summary = "Een streefwaarde laten vervallen")
    @Change
    @Allowed({Role.PROJECT_LEAD, Role.CONTROLLER})
    @PostMapping("/{id}/target-removals")
    ResponseEntity<Recorded> drop(
            @Parameter(hidden = true) CommandRequest request, @PathVariable UUID id, @RequestBody DroppedTarget body) {
        return door.change(request, id, body);
    }
}

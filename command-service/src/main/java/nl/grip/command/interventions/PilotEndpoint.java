package nl.grip.command.interventions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import nl.grip.command.http.Asked;
import nl.grip.command.http.Bodies;
import nl.grip.command.http.Bodies.DecisionTaken;
import nl.grip.command.http.Change;
import nl.grip.command.http.CommandRequest;
import nl.grip.command.interventions.InterventionBodies.ScopeOfWork;
import nl.grip.command.interventions.InterventionCommand.AccelerateIntervention;
import nl.grip.command.interventions.InterventionCommand.ChangePilotCapacity;
import nl.grip.command.interventions.InterventionCommand.ExpandPilotScope;
import nl.grip.command.interventions.InterventionCommand.ExtendPilot;
import nl.grip.command.interventions.InterventionCommand.RollOutIntervention;
import nl.grip.command.interventions.InterventionCommand.StartPilot;
import nl.grip.command.interventions.InterventionCommand.SteerIntervention;
import nl.grip.command.interventions.InterventionDoor.Recorded;
import nl.grip.door.Allowed;
import nl.grip.door.Role;
import nl.grip.events.InterventionId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a pilot starts, grows and goes on, and is decided on. */
@RestController
@RequestMapping("/interventions")
@Tag(name = "Pilot", description = "Van start tot uitrol")
class PilotEndpoint {

    @Schema(description = "De start van een pilot")
    record PilotStart(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,
            @Schema(description = "Geplande laatste dag") LocalDate plannedEnd,
            @Schema(description = "Waar en voor wie") ScopeOfWork scope,

            @Schema(description = "Aantal plaatsen; zonder grens als dit ontbreekt") @Nullable
            Integer capacity)
            implements Asked<InterventionId> {

        @Override
        public InterventionCommand of(InterventionId id) {
            return new StartPilot(id, effectiveOn, plannedEnd, scope.scope(), capacity);
        }
    }

    @Schema(description = "Een groter bereik van de pilot")
    record ScopeExpansion(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,
            @Schema(description = "Het hele nieuwe bereik") ScopeOfWork scope)
            implements Asked<InterventionId> {

        @Override
        public InterventionCommand of(InterventionId id) {
            return new ExpandPilotScope(id, effectiveOn, scope.scope());
        }
    }

    @Schema(description = "De capaciteit van de pilot")
    record Capacity(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,
            @Schema(description = "Aantal plaatsen") int capacity)
            implements Asked<InterventionId> {

        @Override
        public InterventionCommand of(InterventionId id) {
            return new ChangePilotCapacity(id, effectiveOn, capacity);
        }
    }

    @Schema(description = "Een verlenging van de pilot")
    record Extension(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,
            @Schema(description = "Nieuwe laatste dag") LocalDate plannedEnd,
            @Schema(description = "Het besluit") DecisionTaken decision,

            @Schema(description = "Waarom", maxLength = Bodies.LONG_TEXT)
            String reason)
            implements Asked<InterventionId> {

        @Override
        public InterventionCommand of(InterventionId id) {
            return new ExtendPilot(id, effectiveOn, plannedEnd, decision.decision(), reason);
        }
    }

    @Schema(description = "Een bijsturing")
    record Steering(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,
            @Schema(description = "Het besluit") DecisionTaken decision,

            @Schema(description = "Wat er anders gaat", maxLength = Bodies.LONG_TEXT)
            String change)
            implements Asked<InterventionId> {

        @Override
        public InterventionCommand of(InterventionId id) {
            return new SteerIntervention(id, effectiveOn, decision.decision(), change);
        }
    }

    @Schema(description = "Een versnelling")
    record Acceleration(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,
            @Schema(description = "Het besluit") DecisionTaken decision,

            @Schema(description = "Wat er sneller gaat of met meer middelen", maxLength = Bodies.LONG_TEXT)
            String change)
            implements Asked<InterventionId> {

        @Override
        public InterventionCommand of(InterventionId id) {
            return new AccelerateIntervention(id, effectiveOn, decision.decision(), change);
        }
    }

    @Schema(description = "Een uitrol")
    record Rollout(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,
            @Schema(description = "Het besluit") DecisionTaken decision,
            @Schema(description = "Het hele nieuwe bereik") ScopeOfWork scope)
            implements Asked<InterventionId> {

        @Override
        public InterventionCommand of(InterventionId id) {
            return new RollOutIntervention(id, effectiveOn, decision.decision(), scope.scope());
        }
    }

    private final InterventionDoor door;

    PilotEndpoint(InterventionDoor door) {
        this.door = door;
    }

    @Operation(summary = "De pilot starten")
    @Change
    @Allowed(Role.PROJECT_LEAD)
    @PostMapping("/{id}/pilots")
    ResponseEntity<Recorded> start(
            @Parameter(hidden = true) CommandRequest request, @PathVariable UUID id, @RequestBody PilotStart body) {
        return door.change(request, id, body);
    }

    @Operation(summary = "De pilot uitbreiden")
    @Change
    @Allowed(Role.PROJECT_LEAD)
    @PostMapping("/{id}/scope-expansions")
    ResponseEntity<Recorded> expand(
            @Parameter(hidden = true) CommandRequest request, @PathVariable UUID id, @RequestBody ScopeExpansion body) {
        return door.change(request, id, body);
    }

    @Operation(summary = "De capaciteit van de pilot wijzigen")
    @Change
    @Allowed(Role.PROJECT_LEAD)
    @PostMapping("/{id}/capacities")
    ResponseEntity<Recorded> hold(
            @Parameter(hidden = true) CommandRequest request, @PathVariable UUID id, @RequestBody Capacity body) {
        return door.change(request, id, body);
    }

    @Operation(summary = "De pilot verlengen")
    @Change
    @Allowed(Role.PROJECT_LEAD)
    @PostMapping("/{id}/extensions")
    ResponseEntity<Recorded> extend(
            @Parameter(hidden = true) CommandRequest request, @PathVariable UUID id, @RequestBody Extension body) {
        return door.change(request, id, body);
    }

    @Operation(summary = "Bijsturen")
    @Change
    @Allowed(Role.PROJECT_LEAD)
    @PostMapping("/{id}/steerings")
    ResponseEntity<Recorded> steer(
            @Parameter(hidden = true) CommandRequest request, @PathVariable UUID id, @RequestBody Steering body) {
        return door.change(request, id, body);
    }

    @Operation(summary = "Versnellen")
    @Change
    @Allowed(Role.PROJECT_LEAD)
    @PostMapping("/{id}/accelerations")
    ResponseEntity<Recorded> accelerate(
            @Parameter(hidden = true) CommandRequest request, @PathVariable UUID id, @RequestBody Acceleration body) {
        return door.change(request, id, body);
    }

    @Operation(summary = "Uitrollen")
    @Change
    @Allowed(Role.PROJECT_LEAD)
    @PostMapping("/{id}/rollouts")
    ResponseEntity<Recorded> rollOut(
            @Parameter(hidden = true) CommandRequest request, @PathVariable UUID id, @RequestBody Rollout body) {
        return door.change(request, id, body);
    }
}

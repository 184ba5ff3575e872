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
import nl.grip.command.interventions.InterventionCommand.ReopenIntervention;
import nl.grip.command.interventions.InterventionCommand.StopIntervention;
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

/** Where an intervention is stopped and taken up again. */
@RestController
@RequestMapping("/interventions")
@Tag(name = "Stoppen", description = "Stoppen en heropenen")
class StopEndpoint {

    @Schema(description = "Een besluit om te stoppen")
    record Stop(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,
            @Schema(description = "Het besluit") DecisionTaken decision,

            @Schema(description = "Waarom", maxLength = Bodies.LONG_TEXT)
            String reason,

            @Schema(description = "De interventie die haar opvolgt") @Nullable
            UUID successor)
            implements Asked<InterventionId> {

        @Override
        public InterventionCommand of(InterventionId id) {
            return new StopIntervention(
                    id,
                    effectiveOn,
                    decision.decision(),
                    reason,
                    successor == null ? null : new InterventionId(successor));
        }
    }

    @Schema(description = "Een besluit om te heropenen")
    record Reopening(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,
            @Schema(description = "Het besluit") DecisionTaken decision,

            @Schema(description = "Waarom", maxLength = Bodies.LONG_TEXT)
            String reason)
            implements Asked<InterventionId> {

        @Override
        public InterventionCommand of(InterventionId id) {
            return new ReopenIntervention(id, effectiveOn, decision.decision(), reason);
        }
    }

    private final InterventionDoor door;

    StopEndpoint(InterventionDoor door) {
        this.door = door;
    }

    @Operation(summary = "Stoppen")
    @Change
    @Allowed(Role.PROJECT_LEAD)
    @PostMapping("/{id}/stops")
    ResponseEntity<Recorded> stop(
            @Parameter(hidden = true) CommandRequest request, @PathVariable UUID id, @RequestBody Stop body) {
        return door.change(request, id, body);
    }

    @Operation(summary = "Heropenen")
    @Change
    @Allowed(Role.PROJECT_LEAD)
    @PostMapping("/{id}/reopenings")
    ResponseEntity<Recorded> reopen(
            @Parameter(hidden = true) CommandRequest request, @PathVariable UUID id, @RequestBody Reopening body) {
        return door.change(request, id, body);
    }
}

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
import nl.grip.command.interventions.InterventionBodies.Money;
import nl.grip.command.interventions.InterventionCommand.EmbedStructurally;
import nl.grip.command.interventions.InterventionCommand.LapseEmbeddingCondition;
import nl.grip.command.interventions.InterventionCommand.MeetEmbeddingCondition;
import nl.grip.command.interventions.InterventionCommand.NameFunding;
import nl.grip.command.interventions.InterventionCommand.SetEmbeddingCondition;
import nl.grip.command.interventions.InterventionDoor.Recorded;
import nl.grip.door.Allowed;
import nl.grip.door.Role;
import nl.grip.events.EmbeddingCondition;
import nl.grip.events.InterventionId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where it is arranged, funded and decided that an intervention is permanent. */
@RestController
@RequestMapping("/interventions")
@Tag(name = "Borging", description = "Voorwaarden, dekking en inbedding")
class EmbeddingEndpoint {

    @Schema(description = "Een gestelde borgingsvoorwaarde")
    record SetCondition(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,
            @Schema(description = "De borgingsvoorwaarde") EmbeddingCondition condition,

            @Schema(description = "Wat er geregeld moet zijn", maxLength = Bodies.LONG_TEXT)
            String requirement)
            implements Asked<InterventionId> {

        @Override
        public InterventionCommand of(InterventionId id) {
            return new SetEmbeddingCondition(id, effectiveOn, condition, requirement);
        }
    }

    @Schema(description = "Een borgingsvoorwaarde waaraan is voldaan")
    record MetCondition(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,
            @Schema(description = "De borgingsvoorwaarde") EmbeddingCondition condition,

            @Schema(description = "Waaruit dat blijkt", maxLength = Bodies.LONG_TEXT)
            String evidence)
            implements Asked<InterventionId> {

        @Override
        public InterventionCommand of(InterventionId id) {
            return new MeetEmbeddingCondition(id, effectiveOn, condition, evidence);
        }
    }

    @Schema(description = "Een borgingsvoorwaarde waaraan niet meer is voldaan")
    record LapsedCondition(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,
            @Schema(description = "De borgingsvoorwaarde") EmbeddingCondition condition,

            @Schema(description = "Waarom", maxLength = Bodies.LONG_TEXT)
            String reason)
            implements Asked<InterventionId> {

        @Override
        public InterventionCommand of(InterventionId id) {
            return new LapseEmbeddingCondition(id, effectiveOn, condition, reason);
        }
    }

    @Schema(description = "De dekking")
    record NamedFunding(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,
            @Schema(description = "Wat het betaalt") Money funding)
            implements Asked<InterventionId> {

        @Override
        public InterventionCommand of(InterventionId id) {
            return new NameFunding(id, effectiveOn, funding.funding());
        }
    }

    @Schema(description = "Een structurele inbedding")
    record Embedding(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,
            @Schema(description = "Het besluit") DecisionTaken decision,

            @Schema(description = "De dekking; die van eerder als dit ontbreekt") @Nullable
            Money funding)
            implements Asked<InterventionId> {

        @Override
        public InterventionCommand of(InterventionId id) {
            return new EmbedStructurally(
                    id, effectiveOn, decision.decision(), funding == null ? null : funding.funding());
        }
    }

    private final InterventionDoor door;

    EmbeddingEndpoint(InterventionDoor door) {
        this.door = door;
    }

    @Operation(summary = "Een borgingsvoorwaarde stellen")
    @Change
    @Allowed(Role.PROJECT_LEAD)
    @PostMapping("/{id}/embedding-conditions")
    ResponseEntity<Recorded> set(
            @Parameter(hidden = true) CommandRequest request, @PathVariable UUID id, @RequestBody SetCondition body) {
        return door.change(request, id, body);
    }

    @Operation(summary = "Vastleggen dat aan een borgingsvoorwaarde is voldaan")
    @Change
    @Allowed({Role.PROJECT_LEAD, Role.CONTROLLER})
    @PostMapping("/{id}/met-conditions")
    ResponseEntity<Recorded> meet(
            @Parameter(hidden = true) CommandRequest request, @PathVariable UUID id, @RequestBody MetCondition body) {
        return door.change(request, id, body);
    }

    @Operation(summary = "Vastleggen dat een borgingsvoorwaarde is vervallen")
    @Change
    @Allowed(Role.PROJECT_LEAD)
    @PostMapping("/{id}/lapsed-conditions")
    ResponseEntity<Recorded> lapse(
            @Parameter(hidden = true) CommandRequest request,
            @PathVariable UUID id,
            @RequestBody LapsedCondition body) {
        return door.change(request, id, body);
    }

    @Operation(summary = "De dekking noemen")
    @Change
    @Allowed({Role.PROJECT_LEAD, Role.CONTROLLER})
    @PostMapping("/{id}/fundings")
    ResponseEntity<Recorded> fund(
            @Parameter(hidden = true) CommandRequest request, @PathVariable UUID id, @RequestBody NamedFunding body) {
        return door.change(request, id, body);
    }

    @Operation(summary = "Structureel inbedden")
    @Change
    @Allowed(Role.PROJECT_LEAD)
    @PostMapping("/{id}/embeddings")
    ResponseEntity<Recorded> embed(
            @Parameter(hidden = true) CommandRequest request, @PathVariable UUID id, @RequestBody Embedding body) {
        return door.change(request, id, body);
    }
}

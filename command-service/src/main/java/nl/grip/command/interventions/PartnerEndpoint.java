package nl.grip.command.interventions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import nl.grip.command.http.Asked;
import nl.grip.command.http.Bodies;
import nl.grip.command.http.Change;
import nl.grip.command.http.CommandRequest;
import nl.grip.command.interventions.InterventionCommand.AddPartner;
import nl.grip.command.interventions.InterventionCommand.RemovePartner;
import nl.grip.command.interventions.InterventionCommand.SignAgreement;
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

/** Where partners join and leave, and results are agreed with them. */
@RestController
@RequestMapping("/interventions")
@Tag(name = "Partners", description = "Wie meedoet, en wat is afgesproken")
class PartnerEndpoint {

    @Schema(description = "Een ketenpartner")
    record Partner(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,
            @Schema(description = "De organisatie") String partner)
            implements Asked<InterventionId> {

        @Override
        public InterventionCommand of(InterventionId id) {
            return new AddPartner(id, effectiveOn, partner);
        }
    }

    @Schema(description = "Een partner die vertrekt")
    record PartnerDeparture(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,
            @Schema(description = "De organisatie") String partner,

            @Schema(description = "Waarom", maxLength = Bodies.LONG_TEXT)
            String reason)
            implements Asked<InterventionId> {

        @Override
        public InterventionCommand of(InterventionId id) {
            return new RemovePartner(id, effectiveOn, partner, reason);
        }
    }

    @Schema(description = "Afgesproken resultaten")
    record Agreement(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,
            @Schema(description = "De organisatie") String partner,

            @Schema(description = "Wat is afgesproken", maxLength = Bodies.LONG_TEXT)
            String results,

            @Schema(description = "Waar de overeenkomst is terug te vinden")
            String reference,

            @Schema(description = "Laatste dag") @Nullable LocalDate until)
            implements Asked<InterventionId> {

        @Override
        public InterventionCommand of(InterventionId id) {
            return new SignAgreement(id, effectiveOn, partner, results, reference, until);
        }
    }

    private final InterventionDoor door;

    PartnerEndpoint(InterventionDoor door) {
        this.door = door;
    }

    @Operation(summary = "Een partner laten aansluiten")
    @Change
    @Allowed(Role.PROJECT_LEAD)
    @PostMapping("/{id}/partners")
    ResponseEntity<Recorded> add(
            @Parameter(hidden = true) CommandRequest request, @PathVariable UUID id, @RequestBody Partner body) {
        return door.change(request, id, body);
    }

    @Operation(summary = "Het vertrek van een partner vastleggen")
    @Change
    @Allowed(Role.PROJECT_LEAD)
    @PostMapping("/{id}/partner-departures")
    ResponseEntity<Recorded> remove(
            @Parameter(hidden = true) CommandRequest request,
            @PathVariable UUID id,
            @RequestBody PartnerDeparture body) {
        return door.change(request, id, body);
    }

    @Operation(summary = "Een overeenkomst vastleggen")
    @Change
    @Allowed(Role.PROJECT_LEAD)
    @PostMapping("/{id}/agreements")
    ResponseEntity<Recorded> sign(
            @Parameter(hidden = true) CommandRequest request, @PathVariable UUID id, @RequestBody Agreement body) {
        return door.change(request, id, body);
    }
}

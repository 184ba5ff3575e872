package nl.grip.command.interventions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.grip.command.http.Asked;
import nl.grip.command.http.Bodies;
import nl.grip.command.http.Change;
import nl.grip.command.http.CommandRequest;
import nl.grip.command.interventions.InterventionCommand.AssignLead;
import nl.grip.command.interventions.InterventionCommand.ProposeIntervention;
import nl.grip.command.interventions.InterventionCommand.ReviseDescription;
import nl.grip.command.interventions.InterventionCommand.SetNextStep;
import nl.grip.command.interventions.InterventionDoor.Recorded;
import nl.grip.door.Allowed;
import nl.grip.door.Role;
import nl.grip.events.Description;
import nl.grip.events.InterventionId;
import nl.grip.events.Law;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where an intervention is proposed and described. */
@RestController
@RequestMapping("/interventions")
@Tag(name = "Interventies", description = "Voorstellen en omschrijven")
class InterventionEndpoint {

    @Schema(description = "Een voorgestelde interventie")
    record Proposal(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,

            @Schema(description = "Hoe de gemeente haar in het kort noemt, zoals PJ1")
            String code,

            @Schema(description = "Titel") String title,

            @Schema(description = "Ambitie waaronder zij valt")
            String ambition,

            @Schema(
                    description = "Aanpak in een paar zinnen, zonder iets over een persoon",
                    maxLength = Bodies.LONG_TEXT)
            String approach,

            @ArraySchema(uniqueItems = true, arraySchema = @Schema(description = "Wetten waaronder het valt"))
            List<Law> laws,

            @ArraySchema(uniqueItems = true, arraySchema = @Schema(description = "Doelgroepen"))
            List<String> targetGroups,

            @ArraySchema(
                    uniqueItems = true,
                    arraySchema = @Schema(description = "CBS-codes van gebieden"),
                    schema = @Schema(pattern = InterventionBodies.AREA))
            List<String> areas,

            @Schema(description = "Eerste stap", maxLength = Bodies.LONG_TEXT) @Nullable
            String nextStep,

            @Schema(description = "Trekker: een functie of team, nooit een naam") @Nullable
            String lead,

            @ArraySchema(
                    uniqueItems = true,
                    arraySchema = @Schema(description = "Ketenpartners; organisaties, nooit personen"))
            List<String> partners)
            implements Asked<InterventionId> {

        @Override
        public InterventionCommand of(InterventionId id) {
            return new ProposeIntervention(
                    id,
                    effectiveOn,
                    new Description(
                            code, title, ambition, approach, laws, targetGroups, InterventionBodies.areasOf(areas)),
                    nextStep,
                    lead,
                    partners);
        }
    }

    @Schema(description = "Een herziene omschrijving")
    record RevisedDescription(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,

            @Schema(description = "Hoe de gemeente haar in het kort noemt, zoals PJ1")
            String code,

            @Schema(description = "Titel") String title,

            @Schema(description = "Ambitie waaronder zij valt")
            String ambition,

            @Schema(
                    description = "Aanpak in een paar zinnen, zonder iets over een persoon",
                    maxLength = Bodies.LONG_TEXT)
            String approach,

            @ArraySchema(uniqueItems = true, arraySchema = @Schema(description = "Wetten waaronder het valt"))
            List<Law> laws,

            @ArraySchema(uniqueItems = true, arraySchema = @Schema(description = "Doelgroepen"))
            List<String> targetGroups,

            @ArraySchema(
                    uniqueItems = true,
                    arraySchema = @Schema(description = "CBS-codes van gebieden"),
                    schema = @Schema(pattern = InterventionBodies.AREA))
            List<String> areas,

            @Schema(description = "Waarom de omschrijving verandert", maxLength = Bodies.LONG_TEXT)
            String reason)
            implements Asked<InterventionId> {

        @Override
        public InterventionCommand of(InterventionId id) {
            return new ReviseDescription(
                    id,
                    effectiveOn,
                    new Description(
                            code, title, ambition, approach, laws, targetGroups, InterventionBodies.areasOf(areas)),
                    reason);
        }
    }

    @Schema(description = "De volgende stap")
    record NextStep(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,

            @Schema(description = "Wat er nu gebeurt", maxLength = Bodies.LONG_TEXT)
            String nextStep)
            implements Asked<InterventionId> {

        @Override
        public InterventionCommand of(InterventionId id) {
            return new SetNextStep(id, effectiveOn, nextStep);
        }
    }

    @Schema(description = "De trekker")
    record Lead(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,

            @Schema(description = "Functie of team, nooit een naam")
            String lead)
            implements Asked<InterventionId> {

        @Override
        public InterventionCommand of(InterventionId id) {
            return new AssignLead(id, effectiveOn, lead);
        }
    }

    private final InterventionDoor door;

    InterventionEndpoint(InterventionDoor door) {
        this.door = door;
    }

    @Operation(summary = "Een interventie voorstellen")
    @Change
    @Allowed(Role.PROJECT_LEAD)
    @PostMapping
    ResponseEntity<Recorded> propose(@Parameter(hidden = true) CommandRequest request, @RequestBody Proposal body) {
        return door.create(request, body);
    }

    @Operation(summary = "De omschrijving herzien")
    @Change
    @Allowed(Role.PROJECT_LEAD)
    @PostMapping("/{id}/descriptions")
    ResponseEntity<Recorded> describe(
            @Parameter(hidden = true) CommandRequest request,
            @PathVariable UUID id,
            @RequestBody RevisedDescription body) {
        return door.change(request, id, body);
    }

    @Operation(summary = "De volgende stap bepalen")
    @Change
    @Allowed(Role.PROJECT_LEAD)
    @PostMapping("/{id}/next-steps")
    ResponseEntity<Recorded> setNextStep(
            @Parameter(hidden = true) CommandRequest request, @PathVariable UUID id, @RequestBody NextStep body) {
        return door.change(request, id, body);
    }

    @Operation(summary = "De trekker aanwijzen")
    @Change
    @Allowed(Role.PROJECT_LEAD)
    @PostMapping("/{id}/leads")
    ResponseEntity<Recorded> assignLead(
            @Parameter(hidden = true) CommandRequest request, @PathVariable UUID id, @RequestBody Lead body) {
        return door.change(request, id, body);
    }
}

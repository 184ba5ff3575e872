package nl.grip.command.programmes;

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
import nl.grip.command.programmes.ProgrammeCommand.AdoptAmbition;
import nl.grip.command.programmes.ProgrammeCommand.DropGoal;
import nl.grip.command.programmes.ProgrammeCommand.PlanIntervention;
import nl.grip.command.programmes.ProgrammeCommand.SetGoal;
import nl.grip.command.programmes.ProgrammeCommand.UnplanIntervention;
import nl.grip.command.programmes.ProgrammeDoor.Recorded;
import nl.grip.door.Allowed;
import nl.grip.door.Role;
import nl.grip.events.Code;
import nl.grip.events.InterventionId;
import nl.grip.events.ProgrammeId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where it is settled what a programme is to reach, and what is done for it. */
@RestController
@RequestMapping("/programmes")
@Tag(name = "Plan", description = "Ambities, doelen en interventies")
class PlanEndpoint {

    @Schema(description = "Een ambitie")
    record AdoptedAmbition(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,

            @Schema(description = "Code van de ambitie", pattern = Bodies.CODE, maxLength = Bodies.CODE_LENGTH)
            String ambition,

            @Schema(description = "Titel") String title)
            implements Asked<ProgrammeId> {

        @Override
        public ProgrammeCommand of(ProgrammeId id) {
            return new AdoptAmbition(id, effectiveOn, new Code(ambition), title);
        }
    }

    @Schema(description = "Een doel onder een ambitie")
    record Goal(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,

            @Schema(description = "Code van het doel", pattern = Bodies.CODE, maxLength = Bodies.CODE_LENGTH)
            String goal,

            @Schema(description = "Code van de ambitie", pattern = Bodies.CODE, maxLength = Bodies.CODE_LENGTH)
            String ambition,

            @Schema(description = "Wat de gemeente wil bereiken", maxLength = Bodies.LONG_TEXT)
            String text)
            implements Asked<ProgrammeId> {

        @Override
        public ProgrammeCommand of(ProgrammeId id) {
            return new SetGoal(id, effectiveOn, new Code(goal), new Code(ambition), text);
        }
    }

    @Schema(description = "Een doel dat vervalt")
    record GoalRemoval(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,

            @Schema(description = "Code van het doel", pattern = Bodies.CODE, maxLength = Bodies.CODE_LENGTH)
            String goal,

            @Schema(description = "Waarom", maxLength = Bodies.LONG_TEXT)
            String reason)
            implements Asked<ProgrammeId> {

        @Override
        public ProgrammeCommand of(ProgrammeId id) {
            return new DropGoal(id, effectiveOn, new Code(goal), reason);
        }
    }

    @Schema(description = "Een interventie in het programma")
    record PlannedIntervention(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,

            @Schema(description = "De interventie") UUID interventionId,

            @Schema(description = "Code van de ambitie", pattern = Bodies.CODE, maxLength = Bodies.CODE_LENGTH)
            String ambition,

            @ArraySchema(
                    arraySchema = @Schema(description = "Jaren waarin zij in het programma staat"),
                    schema = @Schema(minimum = "1990", maximum = "2100"))
            List<Integer> years)
            implements Asked<ProgrammeId> {

        @Override
        public ProgrammeCommand of(ProgrammeId id) {
            return new PlanIntervention(id, effectiveOn, new InterventionId(interventionId), new Code(ambition), years);
        }
    }

    @Schema(description = "Een interventie die uit het programma gaat")
    record InterventionRemoval(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,

            @Schema(description = "De interventie") UUID interventionId,

            @Schema(description = "Waarom", maxLength = Bodies.LONG_TEXT)
            String reason)
            implements Asked<ProgrammeId> {

        @Override
        public ProgrammeCommand of(ProgrammeId id) {
            return new UnplanIntervention(id, effectiveOn, new InterventionId(interventionId), reason);
        }
    }

    private final ProgrammeDoor door;

    PlanEndpoint(ProgrammeDoor door) {
        this.door = door;
    }

    @Operation(summary = "Een ambitie vaststellen")
    @Change
    @Allowed({Role.PROJECT_LEAD, Role.CONTROLLER})
    @PostMapping("/{id}/ambitions")
    ResponseEntity<Recorded> adopt(
            @Parameter(hidden = true) CommandRequest request,
            @PathVariable UUID id,
            @RequestBody AdoptedAmbition body) {
        return door.change(request, id, body);
    }

    @Operation(summary = "Een doel stellen of anders verwoorden")
    @Change
    @Allowed({Role.PROJECT_LEAD, Role.CONTROLLER})
    @PostMapping("/{id}/goals")
    ResponseEntity<Recorded> set(
            @Parameter(hidden = true) CommandRequest request, @PathVariable UUID id, @RequestBody Goal body) {
        return door.change(request, id, body);
    }

    @Operation(summary = "Een doel laten vervallen")
    @Change
    @Allowed({Role.PROJECT_LEAD, Role.CONTROLLER})
    @PostMapping("/{id}/goal-removals")
    ResponseEntity<Recorded> drop(
            @Parameter(hidden = true) CommandRequest request, @PathVariable UUID id, @RequestBody GoalRemoval body) {
        return door.change(request, id, body);
    }

    @Operation(summary = "Een interventie in het programma opnemen")
    @Change
    @Allowed({Role.PROJECT_LEAD, Role.CONTROLLER})
    @PostMapping("/{id}/planned-interventions")
    ResponseEntity<Recorded> plan(
            @Parameter(hidden = true) CommandRequest request,
            @PathVariable UUID id,
            @RequestBody PlannedIntervention body) {
        return door.change(request, id, body);
    }

    @Operation(summary = "Een interventie uit het programma nemen")
    @Change
    @Allowed({Role.PROJECT_LEAD, Role.CONTROLLER})
    @PostMapping("/{id}/intervention-removals")
    ResponseEntity<Recorded> unplan(
            @Parameter(hidden = true) CommandRequest request,
            @PathVariable UUID id,
            @RequestBody InterventionRemoval body) {
        return door.change(request, id, body);
    }
}

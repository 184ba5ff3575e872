package nl.grip.command.indicators;

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
import nl.grip.command.indicators.IndicatorBodies.Definition;
import nl.grip.command.indicators.IndicatorBodies.DirectionOfIndicator;
import nl.grip.command.indicators.IndicatorCommand.ChangeDirection;
import nl.grip.command.indicators.IndicatorCommand.DefineIndicator;
import nl.grip.command.indicators.IndicatorCommand.RedefineIndicator;
import nl.grip.command.indicators.IndicatorCommand.TieGoal;
import nl.grip.command.indicators.IndicatorCommand.UntieGoal;
import nl.grip.command.indicators.IndicatorDoor.Recorded;
import nl.grip.door.Allowed;
import nl.grip.door.Role;
import nl.grip.events.Code;
import nl.grip.events.IndicatorCode;
import nl.grip.events.IndicatorId;
import nl.grip.events.ProgrammeId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where an indicator is defined, and where it is settled which way it is to go and for which goal. */
@RestController
@RequestMapping("/indicators")
@Tag(name = "Indicatoren", description = "Definities, doelen en streefwaarden")
class IndicatorEndpoint {

    @Schema(name = "Indicator", description = "Een indicator")
    record NewIndicator(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,

            @Schema(
                    description = "Hoe de gemeente hem in het kort noemt; een code blijft",
                    pattern = Bodies.CODE,
                    maxLength = Bodies.CODE_LENGTH)
            String code,

            @Schema(description = "Wat hij is") Definition definition,

            @Schema(description = "Welke kant het op moet") DirectionOfIndicator direction)
            implements Asked<IndicatorId> {

        @Override
        public IndicatorCommand of(IndicatorId id) {
            return new DefineIndicator(id, effectiveOn, new IndicatorCode(code), definition.told(), direction.told());
        }
    }

    @Schema(
            name = "IndicatorRedefinition",
            description = "Een nieuwe versie van de definitie; eerdere cijfers blijven zoals zij waren")
    record NextDefinition(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,

            @Schema(description = "Wat hij is") Definition definition,

            @Schema(description = "Waarom", maxLength = Bodies.LONG_TEXT)
            String reason)
            implements Asked<IndicatorId> {

        @Override
        public IndicatorCommand of(IndicatorId id) {
            return new RedefineIndicator(id, effectiveOn, definition.told(), reason);
        }
    }

    @Schema(name = "IndicatorRedirection", description = "Een andere richting")
    record OtherDirection(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,

            @Schema(description = "Welke kant het op moet") DirectionOfIndicator direction,

            @Schema(description = "Waarom", maxLength = Bodies.LONG_TEXT)
            String reason)
            implements Asked<IndicatorId> {

        @Override
        public IndicatorCommand of(IndicatorId id) {
            return new ChangeDirection(id, effectiveOn, direction.told(), reason);
        }
    }

    @Schema(name = "TiedGoal", description = "Een doel van een programma")
    record TiedGoal(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,

            @Schema(description = "Het programma") UUID programmeId,

            @Schema(description = "Code van het doel", pattern = Bodies.CODE, maxLength = Bodies.CODE_LENGTH)
            String goal)
            implements Asked<IndicatorId> {

        @Override
        public IndicatorCommand of(IndicatorId id) {
            return new TieGoal(id, effectiveOn, new ProgrammeId(programmeId), new Code(goal));
        }
    }

    @Schema(name = "TiedGoalRemoval", description = "Een doel waarvan de indicator niets meer zegt")
    record LoosenedGoal(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,

            @Schema(description = "Het programma") UUID programmeId,

            @Schema(description = "Code van het doel", pattern = Bodies.CODE, maxLength = Bodies.CODE_LENGTH)
            String goal,

            @Schema(description = "Waarom", maxLength = Bodies.LONG_TEXT)
            String reason)
            implements Asked<IndicatorId> {

        @Override
        public IndicatorCommand of(IndicatorId id) {
            return new UntieGoal(id, effectiveOn, new ProgrammeId(programmeId), new Code(goal), reason);
        }
    }

    private final IndicatorDoor door;

    IndicatorEndpoint(IndicatorDoor door) {
        this.door = door;
    }

    @Operation(summary = "Een indicator definiëren")
    @Change
    @Allowed({Role.PROJECT_LEAD, Role.CONTROLLER})
    @PostMapping
    ResponseEntity<Recorded> define(@Parameter(hidden = true) CommandRequest request, @RequestBody NewIndicator body) {
        return door.create(request, new IndicatorCode(body.code()), body);
    }

    @Operation(summary = "De definitie herzien")
    @Change
    @Allowed({Role.PROJECT_LEAD, Role.CONTROLLER})
    @PostMapping("/{id}/definitions")
    ResponseEntity<Recorded> redefine(
            @Parameter(hidden = true) CommandRequest request, @PathVariable UUID id, @RequestBody NextDefinition body) {
        return door.change(request, id, body);
    }

    @Operation(summary = "De richting wijzigen")
    @Change
    @Allowed({Role.PROJECT_LEAD, Role.CONTROLLER})
    @PostMapping("/{id}/directions")
    ResponseEntity<Recorded> direct(
            @Parameter(hidden = true) CommandRequest request, @PathVariable UUID id, @RequestBody OtherDirection body) {
        return door.change(request, id, body);
    }

    @Operation(summary = "Aan een doel verbinden")
    @Change
    @Allowed({Role.PROJECT_LEAD, Role.CONTROLLER})
    @PostMapping("/{id}/goals")
    ResponseEntity<Recorded> tie(
            @Parameter(hidden = true) CommandRequest request, @PathVariable UUID id, @RequestBody TiedGoal body) {
        return door.change(request, id, body);
    }

    @Operation(summary = "Van een doel losmaken")
    @Change
    @Allowed({Role.PROJECT_LEAD, Role.CONTROLLER})
    @PostMapping("/{id}/goal-removals")
    ResponseEntity<Recorded> untie(
            @Parameter(hidden = true) CommandRequest request, @PathVariable UUID id, @RequestBody LoosenedGoal body) {
        return door.change(request, id, body);
    }
}

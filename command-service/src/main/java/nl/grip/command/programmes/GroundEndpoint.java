package nl.grip.command.programmes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.grip.command.http.Asked;
import nl.grip.command.http.Bodies;
import nl.grip.command.http.Change;
import nl.grip.command.http.CommandRequest;
import nl.grip.command.programmes.ProgrammeCommand.BreakAssumption;
import nl.grip.command.programmes.ProgrammeCommand.MakeAssumption;
import nl.grip.command.programmes.ProgrammeCommand.NameReportingMoment;
import nl.grip.command.programmes.ProgrammeCommand.RestoreAssumption;
import nl.grip.command.programmes.ProgrammeDoor.Recorded;
import nl.grip.door.Allowed;
import nl.grip.door.Role;
import nl.grip.events.Code;
import nl.grip.events.ProgrammeId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where it is settled what a programme rests on, and when it answers for itself. */
@RestController
@RequestMapping("/programmes")
@Tag(name = "Uitgangspunten", description = "Uitgangspunten en rapportagemomenten")
class GroundEndpoint {

    @Schema(description = "Een uitgangspunt")
    record Assumption(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,

            @Schema(description = "Code van het uitgangspunt", pattern = Bodies.CODE, maxLength = Bodies.CODE_LENGTH)
            String assumption,

            @Schema(description = "Waarop wordt gerekend", maxLength = Bodies.LONG_TEXT)
            String text)
            implements Asked<ProgrammeId> {

        @Override
        public ProgrammeCommand of(ProgrammeId id) {
            return new MakeAssumption(id, effectiveOn, new Code(assumption), text);
        }
    }

    @Schema(description = "Een uitgangspunt dat niet meer klopt")
    record BrokenAssumption(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,

            @Schema(description = "Code van het uitgangspunt", pattern = Bodies.CODE, maxLength = Bodies.CODE_LENGTH)
            String assumption,

            @Schema(description = "Waarom", maxLength = Bodies.LONG_TEXT)
            String reason)
            implements Asked<ProgrammeId> {

        @Override
        public ProgrammeCommand of(ProgrammeId id) {
            return new BreakAssumption(id, effectiveOn, new Code(assumption), reason);
        }
    }

    @Schema(description = "Een uitgangspunt dat weer klopt")
    record RestoredAssumption(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,

            @Schema(description = "Code van het uitgangspunt", pattern = Bodies.CODE, maxLength = Bodies.CODE_LENGTH)
            String assumption,

            @Schema(description = "Waarom", maxLength = Bodies.LONG_TEXT)
            String reason)
            implements Asked<ProgrammeId> {

        @Override
        public ProgrammeCommand of(ProgrammeId id) {
            return new RestoreAssumption(id, effectiveOn, new Code(assumption), reason);
        }
    }

    @Schema(description = "Een rapportagemoment")
    record ReportingMoment(
            @Schema(description = "Dag waarover wordt gerapporteerd")
            LocalDate effectiveOn,

            @Schema(
                    description = "Code van het rapportagemoment",
                    pattern = Bodies.CODE,
                    maxLength = Bodies.CODE_LENGTH)
            String moment,

            @Schema(description = "Titel van het document") String title,

            @Schema(description = "Wat toen bekend was; wat nu bekend is als dit ontbreekt") @Nullable
            Instant knownAt)
            implements Asked<ProgrammeId> {

        @Override
        public ProgrammeCommand of(ProgrammeId id) {
            return new NameReportingMoment(id, effectiveOn, new Code(moment), title, knownAt);
        }
    }

    private final ProgrammeDoor door;

    GroundEndpoint(ProgrammeDoor door) {
        this.door = door;
    }

    @Operation(summary = "Een uitgangspunt kiezen")
    @Change
    @Allowed({Role.PROJECT_LEAD, Role.CONTROLLER})
    @PostMapping("/{id}/assumptions")
    ResponseEntity<Recorded> assume(
            @Parameter(hidden = true) CommandRequest request, @PathVariable UUID id, @RequestBody Assumption body) {
        return door.change(request, id, body);
    }

    @Operation(summary = "Vastleggen dat een uitgangspunt niet meer klopt")
    @Change
    @Allowed({Role.PROJECT_LEAD, Role.CONTROLLER})
    @PostMapping("/{id}/broken-assumptions")
    ResponseEntity<Recorded> breakAssumption(
            @Parameter(hidden = true) CommandRequest request,
            @PathVariable UUID id,
            @RequestBody BrokenAssumption body) {
        return door.change(request, id, body);
    }

    @Operation(summary = "Vastleggen dat een uitgangspunt weer klopt")
    @Change
    @Allowed({Role.PROJECT_LEAD, Role.CONTROLLER})
    @PostMapping("/{id}/restored-assumptions")
    ResponseEntity<Recorded> restore(
            @Parameter(hidden = true) CommandRequest request,
            @PathVariable UUID id,
            @RequestBody RestoredAssumption body) {
        return door.change(request, id, body);
    }

    @Operation(summary = "Een rapportagemoment benoemen")
    @Change
    @Allowed({Role.PROJECT_LEAD, Role.CONTROLLER})
    @PostMapping("/{id}/reporting-moments")
    ResponseEntity<Recorded> name(
            @Parameter(hidden = true) CommandRequest request,
            @PathVariable UUID id,
            @RequestBody ReportingMoment body) {
        return door.change(request, id, body);
    }
}

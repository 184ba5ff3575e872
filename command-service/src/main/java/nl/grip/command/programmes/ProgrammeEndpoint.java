package nl.grip.command.programmes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import nl.grip.command.http.Asked;
import nl.grip.command.http.Bodies;
import nl.grip.command.http.Bodies.DecisionTaken;
import nl.grip.command.http.Bodies.PeriodOfDays;
import nl.grip.command.http.Change;
import nl.grip.command.http.CommandRequest;
import nl.grip.command.programmes.ProgrammeCommand.AdoptPolicyFramework;
import nl.grip.command.programmes.ProgrammeCommand.AssignResponsible;
import nl.grip.command.programmes.ProgrammeCommand.ChangeProgrammePeriod;
import nl.grip.command.programmes.ProgrammeCommand.EstablishProgramme;
import nl.grip.command.programmes.ProgrammeCommand.RecordDecision;
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

/** Where a programme is set up, and where it is settled who answers for it. */
@RestController
@RequestMapping("/programmes")
@Tag(name = "Programma's", description = "Opzetten en besluiten")
class ProgrammeEndpoint {

    @Schema(description = "Een programma")
    record ProgrammeSetup(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,

            @Schema(
                    description = "Hoe de gemeente het in het kort noemt",
                    pattern = Bodies.CODE,
                    maxLength = Bodies.CODE_LENGTH)
            String code,

            @Schema(description = "Titel") String title,

            @Schema(description = "De jaren die het programma beslaat")
            PeriodOfDays period)
            implements Asked<ProgrammeId> {

        @Override
        public ProgrammeCommand of(ProgrammeId id) {
            return new EstablishProgramme(id, effectiveOn, new Code(code), title, period.period());
        }
    }

    @Schema(description = "De jaren van het programma")
    record ProgrammePeriod(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,

            @Schema(description = "De jaren die het programma beslaat")
            PeriodOfDays period,

            @Schema(description = "Het besluit") DecisionTaken decision)
            implements Asked<ProgrammeId> {

        @Override
        public ProgrammeCommand of(ProgrammeId id) {
            return new ChangeProgrammePeriod(id, effectiveOn, period.period(), decision.decision());
        }
    }

    @Schema(description = "Wie verantwoordelijk is")
    record Responsible(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,

            @Schema(description = "Waarvoor") String responsibility,

            @Schema(description = "Functie of team, nooit een naam")
            String holder)
            implements Asked<ProgrammeId> {

        @Override
        public ProgrammeCommand of(ProgrammeId id) {
            return new AssignResponsible(id, effectiveOn, responsibility, holder);
        }
    }

    @Schema(description = "Een beleidskader")
    record PolicyFramework(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,

            @Schema(description = "Code van het kader", pattern = Bodies.CODE, maxLength = Bodies.CODE_LENGTH)
            String framework,

            @Schema(description = "Titel") String title,

            @Schema(description = "Dag waarop over het voorstel is geraadpleegd") @Nullable
            LocalDate consultedOn,

            @Schema(description = "Het besluit") DecisionTaken decision)
            implements Asked<ProgrammeId> {

        @Override
        public ProgrammeCommand of(ProgrammeId id) {
            return new AdoptPolicyFramework(
                    id, effectiveOn, new Code(framework), title, consultedOn, decision.decision());
        }
    }

    @Schema(description = "Een besluit over het programma")
    record RecordedDecision(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,

            @Schema(description = "Waarover is besloten", maxLength = Bodies.LONG_TEXT)
            String subject,

            @Schema(description = "Dag waarop over het voorstel is geraadpleegd") @Nullable
            LocalDate consultedOn,

            @Schema(description = "Het besluit") DecisionTaken decision)
            implements Asked<ProgrammeId> {

        @Override
        public ProgrammeCommand of(ProgrammeId id) {
            return new RecordDecision(id, effectiveOn, subject, consultedOn, decision.decision());
        }
    }

    private final ProgrammeDoor door;

    ProgrammeEndpoint(ProgrammeDoor door) {
        this.door = door;
    }

    @Operation(summary = "Een programma opzetten")
    @Change
    @Allowed({Role.PROJECT_LEAD, Role.CONTROLLER})
    @PostMapping
    ResponseEntity<Recorded> establish(
            @Parameter(hidden = true) CommandRequest request, @RequestBody ProgrammeSetup body) {
        return door.create(request, body);
    }

    @Operation(summary = "De jaren van het programma wijzigen")
    @Change
    @Allowed({Role.PROJECT_LEAD, Role.CONTROLLER})
    @PostMapping("/{id}/periods")
    ResponseEntity<Recorded> cover(
            @Parameter(hidden = true) CommandRequest request,
            @PathVariable UUID id,
            @RequestBody ProgrammePeriod body) {
        return door.change(request, id, body);
    }

    @Operation(summary = "Aanwijzen wie verantwoordelijk is")
    @Change
    @Allowed({Role.PROJECT_LEAD, Role.CONTROLLER})
    @PostMapping("/{id}/responsibles")
    ResponseEntity<Recorded> assign(
            @Parameter(hidden = true) CommandRequest request, @PathVariable UUID id, @RequestBody Responsible body) {
        return door.change(request, id, body);
    }

    @Operation(summary = "Een beleidskader vaststellen")
    @Change
    @Allowed({Role.PROJECT_LEAD, Role.CONTROLLER})
    @PostMapping("/{id}/policy-frameworks")
    ResponseEntity<Recorded> adopt(
            @Parameter(hidden = true) CommandRequest request,
            @PathVariable UUID id,
            @RequestBody PolicyFramework body) {
        return door.change(request, id, body);
    }

    @Operation(summary = "Een ander besluit vastleggen")
    @Change
    @Allowed({Role.PROJECT_LEAD, Role.CONTROLLER})
    @PostMapping("/{id}/decisions")
    ResponseEntity<Recorded> decide(
            @Parameter(hidden = true) CommandRequest request,
            @PathVariable UUID id,
            @RequestBody RecordedDecision body) {
        return door.change(request, id, body);
    }
}

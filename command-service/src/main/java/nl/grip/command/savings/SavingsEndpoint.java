package nl.grip.command.savings;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.grip.command.Amounts;
import nl.grip.command.http.Asked;
import nl.grip.command.http.Bodies;
import nl.grip.command.http.Bodies.DecisionTaken;
import nl.grip.command.http.Change;
import nl.grip.command.http.CommandDoor;
import nl.grip.command.http.CommandRequest;
import nl.grip.command.savings.SavingsCommand.AdoptSavingsPlan;
import nl.grip.command.savings.SavingsCommand.ChangeIntendedSavings;
import nl.grip.command.savings.SavingsCommand.StateSavings;
import nl.grip.command.savings.SavingsCommand.WithdrawSavingsStatement;
import nl.grip.door.Allowed;
import nl.grip.door.Role;
import nl.grip.events.Code;
import nl.grip.events.Funding;
import nl.grip.events.InterventionId;
import nl.grip.events.ProgrammeId;
import nl.grip.events.SavingsPlanId;
import nl.grip.events.YearAmount;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where it is settled what a programme is meant to save, and told what it has saved. */
@RestController
@RequestMapping("/programmes/{id}/savings-plan")
@Tag(name = "Taakstelling", description = "Bedoelde en gerealiseerde besparingen")
class SavingsEndpoint {

    @Schema(name = "SavingsRecorded", description = "Wat er is vastgelegd")
    record Recorded(
            @Schema(description = "De taakstelling") UUID savingsPlanId,

            @Schema(description = "Volgnummer van haar laatste feit")
            long sequence,

            @Schema(description = "Plaats in het journaal") long position) {}

    @Schema(name = "SavingsOfYear", description = "Een bedrag in een jaar")
    record OfYear(
            @Schema(description = "Kalenderjaar", minimum = "1990", maximum = "2100")
            int year,

            @Schema(description = "Euro's, met hoogstens twee decimalen")
            BigDecimal amount) {

        YearAmount intended() {
            return new YearAmount(year, Amounts.notNegative(amount));
        }

        /** Below zero where a saving turned into a cost. */
        YearAmount realised() {
            return new YearAmount(year, Amounts.any(amount));
        }
    }

    @Schema(description = "Een taakstelling")
    record SavingsTarget(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,

            @ArraySchema(arraySchema = @Schema(description = "Wat er per jaar bespaard moet worden"))
            List<OfYear> intended,

            @ArraySchema(
                    uniqueItems = true,
                    arraySchema = @Schema(description = "Codes van de uitgangspunten waarop zij rust"),
                    schema = @Schema(pattern = Bodies.CODE, maxLength = Bodies.CODE_LENGTH))
            List<String> restsOn,

            @Schema(description = "Het besluit") DecisionTaken decision)
            implements Asked<ProgrammeId> {

        @Override
        public SavingsCommand of(ProgrammeId programme) {
            return new AdoptSavingsPlan(
                    programme,
                    effectiveOn,
                    intended.stream().map(OfYear::intended).toList(),
                    codes(restsOn),
                    decision.decision());
        }
    }

    @Schema(description = "Een gewijzigde taakstelling: het geheel")
    record IntendedSavings(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,

            @ArraySchema(arraySchema = @Schema(description = "Wat er per jaar bespaard moet worden"))
            List<OfYear> intended,

            @ArraySchema(
                    uniqueItems = true,
                    arraySchema = @Schema(description = "Codes van de uitgangspunten waarop zij rust"),
                    schema = @Schema(pattern = Bodies.CODE, maxLength = Bodies.CODE_LENGTH))
            List<String> restsOn,

            @Schema(description = "Het besluit") DecisionTaken decision)
            implements Asked<ProgrammeId> {

        @Override
        public SavingsCommand of(ProgrammeId programme) {
            return new ChangeIntendedSavings(
                    programme,
                    effectiveOn,
                    intended.stream().map(OfYear::intended).toList(),
                    codes(restsOn),
                    decision.decision());
        }
    }

    @Schema(description = "Wat een interventie volgens een rapportagemoment bespaart: het geheel")
    record SavingsStatement(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,

            @Schema(
                    description = "Code van het rapportagemoment",
                    pattern = Bodies.CODE,
                    maxLength = Bodies.CODE_LENGTH)
            String moment,

            @Schema(description = "De interventie") UUID interventionId,

            @Schema(description = "Incidenteel of structureel")
            Funding.Kind kind,

            @ArraySchema(arraySchema = @Schema(description = "Besparing per jaar; onder nul waar het geld kostte"))
            List<OfYear> realised,

            @ArraySchema(
                    uniqueItems = true,
                    arraySchema = @Schema(description = "Codes van de uitgangspunten waarop dit rust"),
                    schema = @Schema(pattern = Bodies.CODE, maxLength = Bodies.CODE_LENGTH))
            List<String> restsOn,

            @Schema(description = "Waaruit dat blijkt", maxLength = Bodies.LONG_TEXT)
            String grounds)
            implements Asked<ProgrammeId> {

        @Override
        public SavingsCommand of(ProgrammeId programme) {
            return new StateSavings(
                    programme,
                    effectiveOn,
                    new Code(moment),
                    new InterventionId(interventionId),
                    kind,
                    realised.stream().map(OfYear::realised).toList(),
                    codes(restsOn),
                    grounds);
        }
    }

    @Schema(description = "Een opgave die niet klopte")
    record SavingsWithdrawal(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,

            @Schema(
                    description = "Code van het rapportagemoment",
                    pattern = Bodies.CODE,
                    maxLength = Bodies.CODE_LENGTH)
            String moment,

            @Schema(description = "De interventie") UUID interventionId,

            @Schema(description = "Waarom", maxLength = Bodies.LONG_TEXT)
            String reason)
            implements Asked<ProgrammeId> {

        @Override
        public SavingsCommand of(ProgrammeId programme) {
            return new WithdrawSavingsStatement(
                    programme, effectiveOn, new Code(moment), new InterventionId(interventionId), reason);
        }
    }

    private final CommandDoor door;

    SavingsEndpoint(CommandDoor door) {
        this.door = door;
    }

    @Operation(summary = "Een taakstelling vaststellen")
    @Change
    @Allowed(Role.CONTROLLER)
    @PostMapping
    ResponseEntity<Recorded> adopt(
            @Parameter(hidden = true) CommandRequest request, @PathVariable UUID id, @RequestBody SavingsTarget body) {
        return change(request, id, body);
    }

    @Operation(summary = "De taakstelling wijzigen")
    @Change
    @Allowed(Role.CONTROLLER)
    @PostMapping("/intentions")
    ResponseEntity<Recorded> intend(
            @Parameter(hidden = true) CommandRequest request,
            @PathVariable UUID id,
            @RequestBody IntendedSavings body) {
        return change(request, id, body);
    }

    @Operation(summary = "Opgeven wat een interventie bespaart")
    @Change
    @Allowed(Role.CONTROLLER)
    @PostMapping("/statements")
    ResponseEntity<Recorded> state(
            @Parameter(hidden = true) CommandRequest request,
            @PathVariable UUID id,
            @RequestBody SavingsStatement body) {
        return change(request, id, body);
    }

    @Operation(summary = "Een opgave terugnemen")
    @Change
    @Allowed(Role.CONTROLLER)
    @PostMapping("/withdrawals")
    ResponseEntity<Recorded> withdraw(
            @Parameter(hidden = true) CommandRequest request,
            @PathVariable UUID id,
            @RequestBody SavingsWithdrawal body) {
        return change(request, id, body);
    }

    private ResponseEntity<Recorded> change(CommandRequest request, UUID id, Asked<ProgrammeId> body) {
        var programme = new ProgrammeId(id);
        return door.send(request, SavingsPlanId.of(programme), programme, body).answer(Recorded::new);
    }

    private static List<Code> codes(List<String> codes) {
        return codes.stream().map(Code::new).toList();
    }
}

package nl.grip.command.budgets;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import nl.grip.command.budgets.BudgetBodies.BookingOfActual;
import nl.grip.command.budgets.BudgetBodies.Recorded;
import nl.grip.command.budgets.BudgetCommand.BookActual;
import nl.grip.command.budgets.BudgetCommand.CorrectActual;
import nl.grip.command.budgets.BudgetCommand.ReverseActual;
import nl.grip.command.http.Asked;
import nl.grip.command.http.Bodies;
import nl.grip.command.http.Bodies.DecisionTaken;
import nl.grip.command.http.Bodies.PeriodOfDays;
import nl.grip.command.http.Change;
import nl.grip.command.http.CommandDoor;
import nl.grip.command.http.CommandRequest;
import nl.grip.door.Allowed;
import nl.grip.door.Role;
import nl.grip.events.BudgetYearId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where actuals are booked, reversed and corrected one by one. */
@RestController
@RequestMapping("/programmes/{id}/budget-years")
@Tag(name = "Begroting", description = "Begrotingsjaren, budgetregels en realisatie")
class ActualsEndpoint {

    @Schema(name = "Actual", description = "Een boeking")
    record Actual(
            @Schema(description = "Hoe de boeking in de administratie heet")
            String reference,

            @Schema(description = "De budgetregel", pattern = Bodies.CODE, maxLength = Bodies.CODE_LENGTH)
            String line,

            @Schema(description = "Bedrag in euro’s; negatief als het terugkwam")
            BigDecimal amount,

            @Schema(description = "Waarover het gaat, binnen het begrotingsjaar")
            PeriodOfDays period,

            @Schema(description = "Het besluit; nodig als het begrotingsjaar is afgesloten") @Nullable
            DecisionTaken decision)
            implements Asked<BudgetYearId> {

        @Override
        public BudgetCommand of(BudgetYearId id) {
            return new BookActual(
                    id,
                    new BookingOfActual(reference, line, amount, period).booking(),
                    BudgetBodies.decision(decision));
        }
    }

    @Schema(name = "ActualReversal", description = "Een boeking die niet meer telt")
    record Reversal(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,

            @Schema(description = "De boeking die niet meer telt")
            String reference,

            @Schema(
                    description = "De regel die het geld nu heeft; nodig als de regel van toen is gesplitst",
                    pattern = Bodies.CODE,
                    maxLength = Bodies.CODE_LENGTH)
            @Nullable
            String line,

            @Schema(description = "Waarom", maxLength = Bodies.LONG_TEXT)
            String reason,

            @Schema(description = "Het besluit; nodig als het begrotingsjaar is afgesloten") @Nullable
            DecisionTaken decision)
            implements Asked<BudgetYearId> {

        @Override
        public BudgetCommand of(BudgetYearId id) {
            return new ReverseActual(
                    id, effectiveOn, reference, BudgetBodies.code(line), reason, BudgetBodies.decision(decision));
        }
    }

    @Schema(name = "ActualCorrection", description = "Een boeking die door een andere wordt vervangen")
    record Correction(
            @Schema(description = "Dag waarop dit ingaat") LocalDate effectiveOn,

            @Schema(description = "De boeking die niet meer telt")
            String reference,

            @Schema(
                    description = "De regel die het geld nu heeft; nodig als de regel van toen is gesplitst",
                    pattern = Bodies.CODE,
                    maxLength = Bodies.CODE_LENGTH)
            @Nullable
            String line,

            @Schema(description = "Waarom", maxLength = Bodies.LONG_TEXT)
            String reason,

            @Schema(description = "De boeking die ervoor in de plaats komt, onder een eigen naam")
            BookingOfActual booking,

            @Schema(description = "Het besluit; nodig als het begrotingsjaar is afgesloten") @Nullable
            DecisionTaken decision)
            implements Asked<BudgetYearId> {

        @Override
        public BudgetCommand of(BudgetYearId id) {
            return new CorrectActual(
                    new ReverseActual(
                            id,
                            effectiveOn,
                            reference,
                            BudgetBodies.code(line),
                            reason,
                            BudgetBodies.decision(decision)),
                    booking.booking());
        }
    }

    private final CommandDoor door;

    ActualsEndpoint(CommandDoor door) {
        this.door = door;
    }

    @Operation(summary = "Realisatie boeken")
    @Change
    @Allowed(Role.CONTROLLER)
    @PostMapping("/{year}/actuals")
    ResponseEntity<Recorded> book(
            @Parameter(hidden = true) CommandRequest request,
            @PathVariable UUID id,
            @PathVariable @YearInPath int year,
            @RequestBody Actual body) {
        return door.change(request, BudgetBodies.year(id, year), body, Recorded::new);
    }

    @Operation(summary = "Een boeking terugdraaien")
    @Change
    @Allowed(Role.CONTROLLER)
    @PostMapping("/{year}/reversals")
    ResponseEntity<Recorded> reverse(
            @Parameter(hidden = true) CommandRequest request,
            @PathVariable UUID id,
            @PathVariable @YearInPath int year,
            @RequestBody Reversal body) {
        return door.change(request, BudgetBodies.year(id, year), body, Recorded::new);
    }

    @Operation(summary = "Een boeking verbeteren")
    @Change
    @Allowed(Role.CONTROLLER)
    @PostMapping("/{year}/corrections")
    ResponseEntity<Recorded> correct(
            @Parameter(hidden = true) CommandRequest request,
            @PathVariable UUID id,
            @PathVariable @YearInPath int year,
            @RequestBody Correction body) {
        return door.change(request, BudgetBodies.year(id, year), body, Recorded::new);
    }
}

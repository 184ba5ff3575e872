package nl.grip.command.budgets;

import static nl.grip.command.budgets.BudgetRule.BUDGET_OF_ONE_FORM;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.grip.command.Amounts;
import nl.grip.command.Refusal;
import nl.grip.command.http.Bodies;
import nl.grip.command.http.Bodies.DecisionTaken;
import nl.grip.command.http.Bodies.PeriodOfDays;
import nl.grip.events.Booking;
import nl.grip.events.Budget;
import nl.grip.events.BudgetYearId;
import nl.grip.events.Code;
import nl.grip.events.Decision;
import nl.grip.events.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** The parts that several bodies about a budget have in common, as the contract describes them. */
final class BudgetBodies {

    static final String FIRST_YEAR = "1990";
    static final String LAST_YEAR = "2100";

    private static final int CENTS = 2;

    private BudgetBodies() {}

    @Schema(name = "BudgetRecorded", description = "Wat er is vastgelegd")
    record Recorded(
            @Schema(description = "Het begrotingsjaar") UUID budgetYearId,

            @Schema(description = "Volgnummer van het laatste feit")
            long sequence,

            @Schema(description = "Plaats in het journaal") long position) {}

    @Schema(name = "Budget", description = "Wat er mag worden uitgegeven: een bedrag, een tarief per inwoner, of pm")
    record BudgetToSpend(
            @Schema(description = "Bedrag in euro’s") @Nullable
            BigDecimal amount,

            @Schema(description = "Tarief per inwoner") @Nullable
            PerInhabitant perInhabitant,

            @Schema(description = "Pro memorie: het bedrag is nog niet bekend") @Nullable
            Boolean proMemorie) {

        /** @throws Refusal where it is none of the three, or more than one */
        Budget budget() {
            var isProMemorie = Boolean.TRUE.equals(proMemorie);
            var forms = Stream.of(amount, perInhabitant, isProMemorie ? proMemorie : null);
            if (forms.filter(Objects::nonNull).count() != 1) {
                throw Refusal.because(BUDGET_OF_ONE_FORM);
            }
            if (amount != null) {
                return Budget.of(Amounts.notNegative(amount));
            }
            return perInhabitant == null ? Budget.PRO_MEMORIE : perInhabitant.budget();
        }
    }

    @Schema(name = "PerInhabitant", description = "Een tarief maal het aantal inwoners op een dag")
    record PerInhabitant(
            @Schema(description = "Euro’s per inwoner; mag delen van een cent hebben")
            BigDecimal rate,

            @Schema(description = "Aantal inwoners", minimum = "0", maximum = "1000000000")
            long inhabitants,

            @Schema(description = "Peildatum") LocalDate countedOn) {

        Budget budget() {
            Amounts.notNegative(rate.multiply(BigDecimal.valueOf(inhabitants)).setScale(CENTS, RoundingMode.HALF_UP));
            return Budget.of(new Budget.PerInhabitant(rate, inhabitants, countedOn));
        }
    }

    @Schema(name = "Booking", description = "Een boeking")
    record BookingOfActual(
            @Schema(description = "Hoe de boeking in de administratie heet")
            String reference,

            @Schema(description = "De budgetregel", pattern = Bodies.CODE, maxLength = Bodies.CODE_LENGTH)
            String line,

            @Schema(description = "Bedrag in euro’s; negatief als het terugkwam")
            BigDecimal amount,

            @Schema(description = "Waarover het gaat, binnen het begrotingsjaar")
            PeriodOfDays period) {

        Booking booking() {
            return new Booking(reference, new Code(line), Amounts.any(amount), period.period());
        }
    }

    static BudgetYearId year(UUID programme, int year) {
        return BudgetYearId.of(new ProgrammeId(programme), year);
    }

    static @Nullable Decision decision(@Nullable DecisionTaken decision) {
        return decision == null ? null : decision.decision();
    }

    static @Nullable Code code(@Nullable String code) {
        return code == null ? null : new Code(code);
    }
}

package nl.grip.query.programmes;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.grip.events.Budget;
import nl.grip.events.BudgetEvent.BudgetLineOpened;
import nl.grip.events.BudgetYearId;
import nl.grip.events.Code;
import nl.grip.events.Funding;
import nl.grip.events.InterventionId;
import nl.grip.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of one budget year, as it stands.
 *
 * @param place lines stand in the order of this number
 * @param budget absent where it is not known (pm)
 * @param basis in words a rate times inhabitants; absent where the amount was not computed so
 * @param transfers the money that came from or went to other lines, in the order in which it was decided
 * @param interventions that the line pays for
 */
record BudgetLineRow(
        BudgetYearId budgetYearId,
        Code line,
        long place,
        String title,
        Funding.Kind kind,
        String fundingSource,
        @Nullable Money budget,
        @Nullable String basis,
        Money actual,
        boolean open,
        List<Transfer> transfers,
        List<InterventionId> interventions) {

    /** Why money went from one line to another. */
    enum Reason {
        MERGED,
        SPLIT,
        MOVED
    }

    /**
     * Money that came from another line, or went to it where the amounts are below zero.
     *
     * @param other the line at the other side
     */
    record Transfer(Reason reason, LocalDate effectiveOn, Code other, Money budget, Money actual, String reference) {}

    static BudgetLineRow of(BudgetLineOpened opened, long place) {
        return new BudgetLineRow(
                opened.budgetYearId(),
                opened.line(),
                place,
                opened.title(),
                opened.kind(),
                opened.fundingSource(),
                opened.budget().amount(),
                basis(opened.budget()),
                Money.ZERO,
                true,
                List.of(),
                List.of());
    }

    private static @Nullable String basis(Budget budget) {
        var basis = budget.basis();
        return basis == null
                ? null
                : basis.rate().toPlainString() + " × " + basis.inhabitants() + " (" + basis.countedOn() + ")";
    }

    BudgetLineRow budgeted(Budget changed) {
        return with(title, changed.amount(), basis(changed), actual, open, transfers, interventions);
    }

    BudgetLineRow named(String name) {
        return with(name, budget, basis, actual, open, transfers, interventions);
    }

    BudgetLineRow booked(Money amount) {
        return with(title, budget, basis, actual.plus(amount), open, transfers, interventions);
    }

    /** What was computed per inhabitant no longer is when money comes to it or goes from it. */
    BudgetLineRow transferred(Transfer transfer) {
        return with(
                title,
                (budget == null ? Money.ZERO : budget).plus(transfer.budget()),
                null,
                actual.plus(transfer.actual()),
                open,
                Stream.concat(transfers.stream(), Stream.of(transfer)).toList(),
                interventions);
    }

    BudgetLineRow ended() {
        return with(title, budget, basis, actual, false, transfers, interventions);
    }

    BudgetLineRow covering(InterventionId intervention) {
        return with(
                title,
                budget,
                basis,
                actual,
                open,
                transfers,
                ProgrammeRow.with(interventions, intervention, one -> one));
    }

    private BudgetLineRow with(
            String newTitle,
            @Nullable Money newBudget,
            @Nullable String newBasis,
            Money newActual,
            boolean isOpen,
            List<Transfer> newTransfers,
            List<InterventionId> newInterventions) {
        return new BudgetLineRow(
                budgetYearId,
                line,
                place,
                newTitle,
                kind,
                fundingSource,
                newBudget,
                newBasis,
                newActual,
                isOpen,
                newTransfers,
                newInterventions);
    }
}

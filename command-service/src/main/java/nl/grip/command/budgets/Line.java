package nl.grip.command.budgets;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.grip.events.Budget;
import nl.grip.events.BudgetEvent;
import nl.grip.events.BudgetEvent.BudgetLineOpened;
import nl.grip.events.BudgetEvent.BudgetLineSplit;
import nl.grip.events.BudgetEvent.BudgetLinesMerged;
import nl.grip.events.BudgetEvent.InterventionCovered;
import nl.grip.events.BudgetEvent.Part;
import nl.grip.events.Code;
import nl.grip.events.Funding;
import nl.grip.events.InterventionId;
import nl.grip.events.Money;

/** One line of a budget: it holds money, or went up in other lines. */
sealed interface Line {

    Code code();

    /**
     * @param origin the fact that it came from: its opening, or the split of another line
     * @param lastOn the latest day on which its money changed
     */
    record Open(
            Code code,
            BudgetEvent origin,
            String title,
            Funding.Kind kind,
            String fundingSource,
            Budget budget,
            Money actual,
            LocalDate lastOn,
            Map<InterventionId, InterventionCovered> covered)
            implements Line {

        public Open {
            covered = Map.copyOf(covered);
        }

        static Open of(BudgetLineOpened opened) {
            return new Open(
                    opened.line(),
                    opened,
                    opened.title(),
                    opened.kind(),
                    opened.fundingSource(),
                    opened.budget(),
                    Money.ZERO,
                    opened.effectiveOn(),
                    Map.of());
        }

        Open part(BudgetLineSplit split, Part part) {
            return new Open(
                    part.line(),
                    split,
                    part.title(),
                    kind,
                    fundingSource,
                    Budget.of(part.budget()),
                    part.actual(),
                    split.effectiveOn(),
                    Map.of());
        }

        LocalDate since() {
            return origin.effectiveOn();
        }

        Open titled(String other) {
            return new Open(code, origin, other, kind, fundingSource, budget, actual, lastOn, covered);
        }

        Open holding(Budget other) {
            return new Open(code, origin, title, kind, fundingSource, other, actual, lastOn, covered);
        }

        /** A basis no longer comes to the amount once something was added or taken away, and is let go of. */
        Open withMore(Money more) {
            return holding(Budget.of(amount().plus(more)));
        }

        Open booked(Money more) {
            return new Open(code, origin, title, kind, fundingSource, budget, actual.plus(more), lastOn, covered);
        }

        /** Its money changed on that day. */
        Open on(LocalDate day) {
            return new Open(
                    code,
                    origin,
                    title,
                    kind,
                    fundingSource,
                    budget,
                    actual,
                    day.isAfter(lastOn) ? day : lastOn,
                    covered);
        }

        Open covering(InterventionCovered fact) {
            var more = new HashMap<>(covered);
            more.put(fact.interventionId(), fact);
            return new Open(code, origin, title, kind, fundingSource, budget, actual, lastOn, more);
        }

        boolean isProMemorie() {
            return budget.amount() == null;
        }

        /** What may be spent; nothing as long as that is not known. */
        Money amount() {
            return budget.amount() == null ? Money.ZERO : budget.amount();
        }
    }

    /** All that it held is on other lines now. */
    sealed interface Gone extends Line {
        Set<Code> next();

        /** The day from which it is gone. */
        LocalDate on();
    }

    record Merged(Code code, BudgetLinesMerged how) implements Gone {
        @Override
        public Set<Code> next() {
            return Set.of(how.into());
        }

        @Override
        public LocalDate on() {
            return how.effectiveOn();
        }
    }

    record Split(Code code, BudgetLineSplit how) implements Gone {
        @Override
        public Set<Code> next() {
            return Set.copyOf(parts());
        }

        @Override
        public LocalDate on() {
            return how.effectiveOn();
        }

        private List<Code> parts() {
            return how.parts().stream().map(Part::line).toList();
        }
    }
}

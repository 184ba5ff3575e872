package nl.grip.command.budgets;

import java.time.LocalDate;
import java.util.List;
import nl.grip.command.csv.ImportWatch;
import nl.grip.command.store.Command;
import nl.grip.events.Booking;
import nl.grip.events.Budget;
import nl.grip.events.BudgetEvent.Part;
import nl.grip.events.BudgetYearId;
import nl.grip.events.Code;
import nl.grip.events.Decision;
import nl.grip.events.Funding;
import nl.grip.events.InterventionId;
import nl.grip.events.Money;
import nl.grip.events.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** Everything one may ask of a budget year. */
sealed interface BudgetCommand extends Command {

    BudgetYearId budgetYearId();

    @Override
    default BudgetYearId stream() {
        return budgetYearId();
    }

    /** What changes a line. It is over once the year is closed. */
    sealed interface LineCommand extends BudgetCommand {
        LocalDate effectiveOn();
    }

    /** What changes the actuals. Once the year is closed that is a correction, and needs a decision. */
    sealed interface ActualCommand extends BudgetCommand {
        @Nullable
        Decision decision();
    }

    /** Someone with the power to do so must have decided it. */
    interface ByDecision {
        Decision decision();
    }

    /** It tells what the lines held, so it can be told only once it has happened. */
    interface InHindsight {
        LocalDate effectiveOn();
    }

    record OpenBudgetYear(BudgetYearId budgetYearId, LocalDate effectiveOn, ProgrammeId programmeId, int year)
            implements BudgetCommand {}

    record CloseBudgetYear(BudgetYearId budgetYearId, LocalDate effectiveOn, Decision decision)
            implements BudgetCommand, ByDecision, InHindsight {}

    record OpenLine(
            BudgetYearId budgetYearId,
            LocalDate effectiveOn,
            Code line,
            String title,
            Funding.Kind kind,
            String fundingSource,
            Budget budget)
            implements LineCommand {}

    record ChangeBudget(BudgetYearId budgetYearId, LocalDate effectiveOn, Code line, Budget budget, Decision decision)
            implements LineCommand, ByDecision {}

    record RenameLine(BudgetYearId budgetYearId, LocalDate effectiveOn, Code line, String title, Decision decision)
            implements LineCommand, ByDecision {}

    record MergeLines(BudgetYearId budgetYearId, LocalDate effectiveOn, List<Code> lines, Code into, Decision decision)
            implements LineCommand, ByDecision, InHindsight {}

    record SplitLine(BudgetYearId budgetYearId, LocalDate effectiveOn, Code line, List<Part> parts, Decision decision)
            implements LineCommand, ByDecision, InHindsight {}

    record MoveBudget(
            BudgetYearId budgetYearId, LocalDate effectiveOn, Code from, Code to, Money amount, Decision decision)
            implements LineCommand, ByDecision, InHindsight {}

    record CoverIntervention(BudgetYearId budgetYearId, LocalDate effectiveOn, Code line, InterventionId interventionId)
            implements LineCommand {}

    record BookActual(
            BudgetYearId budgetYearId,
            Booking booking,
            @Nullable Decision decision) implements ActualCommand {}

    /**
     * All of the file or nothing. What was booked before as it is told now, is not booked again; and where something in
     * the file could not be read, the rest of it is judged only.
     */
    record ImportActuals(BudgetYearId budgetYearId, ActualsFile file, ImportWatch watch) implements ActualCommand {

        @Override
        public @Nullable Decision decision() {
            return null;
        }
    }

    /** @param line where the money has to be taken from; absent where only one line can hold it */
    record ReverseActual(
            BudgetYearId budgetYearId,
            LocalDate effectiveOn,
            String reference,
            @Nullable Code line,
            String reason,
            @Nullable Decision decision)
            implements ActualCommand, InHindsight {}

    /** The one is reversed and the other booked, both or neither. */
    record CorrectActual(ReverseActual reversal, Booking booking) implements ActualCommand, InHindsight {

        @Override
        public LocalDate effectiveOn() {
            return reversal.effectiveOn();
        }

        @Override
        public BudgetYearId budgetYearId() {
            return reversal.budgetYearId();
        }

        @Override
        public @Nullable Decision decision() {
            return reversal.decision();
        }
    }
}

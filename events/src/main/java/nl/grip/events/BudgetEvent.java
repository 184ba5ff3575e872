package nl.grip.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The money of one programme in one calendar year: what may be spent, what was spent, and how lines became other lines. */
public sealed interface BudgetEvent extends DomainEvent {

    BudgetYearId budgetYearId();

    @Override
    default StreamId stream() {
        return budgetYearId();
    }

    /** The year has a budget from now on. */
    record BudgetYearOpened(BudgetYearId budgetYearId, LocalDate effectiveOn, ProgrammeId programmeId, int year)
            implements BudgetEvent {}

    /** A line was added to the budget. */
    record BudgetLineOpened(
            BudgetYearId budgetYearId,
            LocalDate effectiveOn,
            Code line,
            String title,
            Funding.Kind kind,
            String fundingSource,
            Budget budget)
            implements BudgetEvent {}

    /** It was decided that another amount may be spent on the line. */
    record BudgetChanged(BudgetYearId budgetYearId, LocalDate effectiveOn, Code line, Budget budget, Decision decision)
            implements BudgetEvent {}

    /** It was decided to call the line otherwise; its code stays. */
    record BudgetLineRenamed(
            BudgetYearId budgetYearId, LocalDate effectiveOn, Code line, String title, Decision decision)
            implements BudgetEvent {}

    /** It was decided that lines go up in another one. All that they held, as told here, is on that one from now on. */
    record BudgetLinesMerged(
            BudgetYearId budgetYearId, LocalDate effectiveOn, List<Share> shares, Code into, Decision decision)
            implements BudgetEvent {

        public BudgetLinesMerged {
            shares = List.copyOf(shares);
        }
    }

    /** It was decided to divide the line over new ones. All that it held is on those from now on, as told here; they have its kind and its source. */
    record BudgetLineSplit(
            BudgetYearId budgetYearId,
            LocalDate effectiveOn,
            Code line,
            Funding.Kind kind,
            String fundingSource,
            List<Part> parts,
            Decision decision)
            implements BudgetEvent {

        public BudgetLineSplit {
            parts = List.copyOf(parts);
        }
    }

    /** It was decided that a part of one line's budget may be spent on another line instead. */
    record BudgetMoved(
            BudgetYearId budgetYearId, LocalDate effectiveOn, Code from, Code to, Money amount, Decision decision)
            implements BudgetEvent {}

    /** The line pays for this intervention. */
    record InterventionCovered(
            BudgetYearId budgetYearId, LocalDate effectiveOn, Code line, InterventionId interventionId)
            implements BudgetEvent {}

    /** Money was spent. In a closed year that is a correction, and was decided. */
    record ActualsBooked(
            BudgetYearId budgetYearId,
            LocalDate effectiveOn,
            List<Booking> bookings,
            @Nullable Decision decision) implements BudgetEvent {

        public ActualsBooked {
            bookings = List.copyOf(bookings);
        }
    }

    /** What was booked does not count any more. The booking is told as it stood, on the line that it was on by then. */
    record ActualReversed(
            BudgetYearId budgetYearId,
            LocalDate effectiveOn,
            Booking booking,
            String reason,
            @Nullable Decision decision)
            implements BudgetEvent {}

    /** The year's accounts were adopted; what is booked from now on is a correction. */
    record BudgetYearClosed(BudgetYearId budgetYearId, LocalDate effectiveOn, Decision decision)
            implements BudgetEvent {}

    /** What a line held when it went up in another one. */
    record Share(Code line, Money budget, Money actual) {}

    /** What a new line got of the one that was divided. */
    record Part(Code line, String title, Money budget, Money actual) {}
}

package nl.grip.command.budgets;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import nl.grip.command.budgets.Line.Gone;
import nl.grip.command.budgets.Line.Merged;
import nl.grip.command.budgets.Line.Open;
import nl.grip.command.budgets.Line.Split;
import nl.grip.events.BudgetEvent;
import nl.grip.events.BudgetEvent.ActualReversed;
import nl.grip.events.BudgetEvent.ActualsBooked;
import nl.grip.events.BudgetEvent.BudgetChanged;
import nl.grip.events.BudgetEvent.BudgetLineOpened;
import nl.grip.events.BudgetEvent.BudgetLineRenamed;
import nl.grip.events.BudgetEvent.BudgetLineSplit;
import nl.grip.events.BudgetEvent.BudgetLinesMerged;
import nl.grip.events.BudgetEvent.BudgetMoved;
import nl.grip.events.BudgetEvent.BudgetYearClosed;
import nl.grip.events.BudgetEvent.BudgetYearOpened;
import nl.grip.events.BudgetEvent.InterventionCovered;
import nl.grip.events.Code;
import nl.grip.events.Money;
import nl.grip.events.Period;
import org.jspecify.annotations.Nullable;

/** Where a budget year stands: no more than the rules ask about. */
sealed interface BudgetYearState {

    record Unopened() implements BudgetYearState {}

    /**
     * @param lines every line that ever was, so that no code is given twice and money can be followed
     * @param moves what was moved, so that the same move told again is known
     * @param closing absent as long as the year is open
     */
    record Opened(
            BudgetYearOpened opening,
            Map<Code, Line> lines,
            Bookings bookings,
            Set<BudgetMoved> moves,
            @Nullable BudgetYearClosed closing)
            implements BudgetYearState {

        public Opened {
            lines = Map.copyOf(lines);
            moves = Set.copyOf(moves);
        }

        Period days() {
            return new Period(LocalDate.of(opening.year(), 1, 1), LocalDate.of(opening.year(), 12, 31));
        }

        Optional<Line> line(Code code) {
            return Optional.ofNullable(lines.get(code));
        }

        /** The open lines on which money of this one can be by now: itself, or those that it went up in, however often. */
        SortedSet<Code> holders(Code code) {
            var holders = new TreeSet<Code>();
            var seen = new HashSet<Code>();
            var ahead = new ArrayDeque<>(Set.of(code));
            while (!ahead.isEmpty()) {
                var next = ahead.remove();
                if (seen.add(next)) {
                    switch (lines.get(next)) {
                        case Open open -> holders.add(open.code());
                        case Gone gone -> ahead.addAll(gone.next());
                        case null -> {}
                    }
                }
            }
            return holders;
        }

        /** The day from which money that was on this line is where it is by now; its beginning where it never went. */
        LocalDate movedOn(Code code) {
            var latest = opening.effectiveOn();
            var ahead = new ArrayDeque<>(Set.of(code));
            while (!ahead.isEmpty()) {
                if (lines.get(ahead.remove()) instanceof Gone gone) {
                    latest = gone.on().isAfter(latest) ? gone.on() : latest;
                    ahead.addAll(gone.next());
                }
            }
            return latest;
        }

        private Opened with(Map<Code, Line> others) {
            return new Opened(opening, others, bookings, moves, closing);
        }

        private Opened with(Line... others) {
            var more = new HashMap<>(lines);
            for (var line : others) {
                more.put(line.code(), line);
            }
            return with(more);
        }

        private Opened changing(Code code, UnaryOperator<Open> change) {
            return lines.get(code) instanceof Open open ? with(change.apply(open)) : this;
        }

        private Opened holding(Bookings others) {
            return new Opened(opening, lines, others, moves, closing);
        }

        private Opened and(BudgetMoved moved) {
            var more = new HashSet<>(moves);
            more.add(moved);
            return new Opened(opening, lines, bookings, more, closing)
                    .changing(
                            moved.from(),
                            line -> line.withMore(moved.amount().negated()).on(moved.effectiveOn()))
                    .changing(moved.to(), line -> line.withMore(moved.amount()).on(moved.effectiveOn()));
        }

        private Opened and(BudgetLinesMerged merged) {
            var more = new HashMap<>(lines);
            for (var share : merged.shares()) {
                more.put(share.line(), new Merged(share.line(), merged));
                if (more.get(merged.into()) instanceof Open into) {
                    more.put(
                            merged.into(),
                            into.withMore(share.budget()).booked(share.actual()).on(merged.effectiveOn()));
                }
            }
            return with(more);
        }

        private Opened and(BudgetLineSplit split) {
            var more = new HashMap<>(lines);
            if (lines.get(split.line()) instanceof Open line) {
                split.parts().forEach(part -> more.put(part.line(), line.part(split, part)));
            }
            more.put(split.line(), new Split(split.line(), split));
            return with(more);
        }

        private Opened and(ActualsBooked booked) {
            var sums = new HashMap<Code, Money>();
            booked.bookings().forEach(booking -> sums.merge(booking.line(), booking.amount(), Money::plus));
            var more = new HashMap<>(lines);
            sums.forEach((code, sum) -> {
                if (more.get(code) instanceof Open line) {
                    more.put(code, line.booked(sum).on(booked.effectiveOn()));
                }
            });
            return with(more).holding(bookings.and(booked));
        }

        private Opened without(ActualReversed reversed) {
            var booking = reversed.booking();
            return changing(
                            booking.line(),
                            line -> line.booked(booking.amount().negated()).on(reversed.effectiveOn()))
                    .holding(bookings.without(reversed));
        }
    }

    /** History is never argued with: an event moves the state on whatever the state was. */
    static BudgetYearState evolve(BudgetYearState state, BudgetEvent event) {
        return switch (state) {
            case Unopened unopened ->
                event instanceof BudgetYearOpened opening
                        ? new Opened(opening, Map.of(), Bookings.NONE, Set.of(), null)
                        : unopened;
            case Opened opened -> evolve(opened, event);
        };
    }

    private static Opened evolve(Opened opened, BudgetEvent event) {
        return switch (event) {
            case BudgetYearOpened _ -> opened;
            case BudgetLineOpened line -> opened.with(Open.of(line));
            case BudgetChanged changed ->
                opened.changing(
                        changed.line(), line -> line.holding(changed.budget()).on(changed.effectiveOn()));
            case BudgetLineRenamed renamed -> opened.changing(renamed.line(), line -> line.titled(renamed.title()));
            case BudgetLinesMerged merged -> opened.and(merged);
            case BudgetLineSplit split -> opened.and(split);
            case BudgetMoved moved -> opened.and(moved);
            case InterventionCovered covered -> opened.changing(covered.line(), line -> line.covering(covered));
            case ActualsBooked booked -> opened.and(booked);
            case ActualReversed reversed -> opened.without(reversed);
            case BudgetYearClosed closing ->
                new Opened(opened.opening(), opened.lines(), opened.bookings(), opened.moves(), closing);
        };
    }
}

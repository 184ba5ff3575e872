package nl.grip.command.budgets;

import static nl.grip.command.budgets.BudgetRule.AMOUNT_ZERO;
import static nl.grip.command.budgets.BudgetRule.LINE_DOES_NOT_HOLD_BOOKING;
import static nl.grip.command.budgets.BudgetRule.LINE_MERGED;
import static nl.grip.command.budgets.BudgetRule.LINE_SPLIT;
import static nl.grip.command.budgets.BudgetRule.LINE_SPLIT_NAME_PART;
import static nl.grip.command.budgets.BudgetRule.LINE_UNKNOWN;
import static nl.grip.command.budgets.BudgetRule.PERIOD_NOT_BEGUN;
import static nl.grip.command.budgets.BudgetRule.PERIOD_OUTSIDE_YEAR;
import static nl.grip.command.budgets.BudgetRule.REFERENCE_BOOKED_OTHERWISE;
import static nl.grip.command.budgets.BudgetRule.REFERENCE_REVERSED;
import static nl.grip.command.budgets.BudgetRule.REFERENCE_TWICE;
import static nl.grip.command.budgets.BudgetRule.REFERENCE_UNKNOWN;
import static nl.grip.command.budgets.BudgetRule.REVERSED_BEFORE_BOOKED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.grip.command.Refusal;
import nl.grip.command.budgets.BudgetCommand.ActualCommand;
import nl.grip.command.budgets.BudgetCommand.BookActual;
import nl.grip.command.budgets.BudgetCommand.CorrectActual;
import nl.grip.command.budgets.BudgetCommand.ImportActuals;
import nl.grip.command.budgets.BudgetCommand.ReverseActual;
import nl.grip.command.budgets.BudgetYearState.Opened;
import nl.grip.command.budgets.Line.Merged;
import nl.grip.command.budgets.Line.Open;
import nl.grip.command.budgets.Line.Split;
import nl.grip.command.budgets.Objection.BookingPart;
import nl.grip.events.Booking;
import nl.grip.events.BudgetEvent;
import nl.grip.events.BudgetEvent.ActualReversed;
import nl.grip.events.BudgetEvent.ActualsBooked;
import nl.grip.events.Code;
import org.jspecify.annotations.Nullable;

/** What was really spent: each entry of the books once, on the line that holds the money. */
final class ActualRules {

    private ActualRules() {}

    static List<BudgetEvent> book(Opened opened, BookActual book, LocalDate today) {
        objections(opened, 0, book.booking(), today).stream().findFirst().ifPresent(objection -> {
            throw objection.refusal();
        });
        return booked(opened, book, List.of(book.booking()), today);
    }

    /** @throws Refusal with all that is wrong with any of them */
    static List<BudgetEvent> book(Opened opened, ImportActuals imported, LocalDate today) {
        var bookings = imported.file().bookings();
        var objections = objections(opened, bookings, today);
        if (!objections.isEmpty() || !imported.file().isReadable()) {
            throw imported.file().refusal(objections);
        }
        return booked(opened, imported, bookings, today);
    }

    private static List<BudgetEvent> booked(
            Opened opened, ActualCommand command, List<Booking> bookings, LocalDate today) {
        var news = bookings.stream()
                .filter(booking -> opened.bookings().find(booking.reference()).isEmpty())
                .toList();
        return BookingBatches.of(news, booking -> effectiveOn(opened, booking, today)).stream()
                .<BudgetEvent>map(batch -> new ActualsBooked(
                        command.budgetYearId(), batch.effectiveOn(), batch.bookings(), command.decision()))
                .toList();
    }

    /** The last day of its period, though not later than today, and not before there was a line to book it on. */
    private static LocalDate effectiveOn(Opened opened, Booking booking, LocalDate today) {
        var until = booking.period().until();
        var on = until.isAfter(today) ? today : until;
        return opened.lines().get(booking.line()) instanceof Open line
                        && line.since().isAfter(on)
                ? line.since()
                : on;
    }

    /** Everything that is against any of the bookings. */
    static List<Objection> objections(Opened opened, List<Booking> bookings, LocalDate today) {
        var objections = new ArrayList<Objection>();
        var references = new HashSet<String>();
        for (var index = 0; index < bookings.size(); index++) {
            var booking = bookings.get(index);
            if (!references.add(booking.reference())) {
                objections.add(Objection.to(index, BookingPart.REFERENCE, REFERENCE_TWICE, booking.reference()));
            } else {
                objections.addAll(objections(opened, index, booking, today));
            }
        }
        return objections;
    }

    private static List<Objection> objections(Opened opened, int index, Booking booking, LocalDate today) {
        var earlier = opened.bookings().find(booking.reference());
        if (earlier.isPresent()) {
            return toRepeat(earlier.get(), index, booking);
        }
        var objections = new ArrayList<Objection>();
        if (booking.amount().isZero()) {
            objections.add(Objection.to(index, BookingPart.AMOUNT, AMOUNT_ZERO));
        }
        if (!opened.days().contains(booking.period())) {
            objections.add(Objection.to(
                    index,
                    BookingPart.PERIOD,
                    PERIOD_OUTSIDE_YEAR,
                    String.valueOf(opened.opening().year())));
        }
        if (booking.period().from().isAfter(today)) {
            objections.add(Objection.to(
                    index,
                    BookingPart.PERIOD,
                    PERIOD_NOT_BEGUN,
                    booking.period().from()));
        }
        switch (opened.lines().get(booking.line())) {
            case Open _ -> {}
            case Merged(var line, var _) ->
                objections.add(Objection.to(index, BookingPart.LINE, LINE_MERGED, line, opened.holders(line)));
            case Split(var line, var _) ->
                objections.add(Objection.to(index, BookingPart.LINE, LINE_SPLIT, line, opened.holders(line)));
            case null -> objections.add(Objection.to(index, BookingPart.LINE, LINE_UNKNOWN, booking.line()));
        }
        return objections;
    }

    private static List<Objection> toRepeat(Bookings.Booked earlier, int index, Booking booking) {
        if (earlier.reversal() != null) {
            return List.of(Objection.to(index, BookingPart.REFERENCE, REFERENCE_REVERSED, booking.reference()));
        }
        if (!earlier.booking().equals(booking)) {
            return List.of(Objection.to(
                    index,
                    BookingPart.REFERENCE,
                    REFERENCE_BOOKED_OTHERWISE,
                    booking.reference(),
                    earlier.booking().amount(),
                    earlier.booking().line()));
        }
        return List.of();
    }

    static List<BudgetEvent> reverse(Opened opened, ReverseActual reverse) {
        var booked = opened.bookings()
                .find(reverse.reference())
                .orElseThrow(() -> Refusal.because(REFERENCE_UNKNOWN, reverse.reference()));
        if (booked.reversal() != null && isReversedSo(booked.reversal(), reverse)) {
            return List.of();
        }
        if (booked.reversal() != null) {
            throw Refusal.because(REFERENCE_REVERSED, reverse.reference());
        }
        var booking = booked.booking();
        var movedOn = opened.movedOn(booking.line());
        var earliest = booked.effectiveOn().isAfter(movedOn) ? booked.effectiveOn() : movedOn;
        if (reverse.effectiveOn().isBefore(earliest)) {
            throw Refusal.because(REVERSED_BEFORE_BOOKED, reverse.reference(), earliest);
        }
        var line = holder(opened.holders(booking.line()), booking, reverse.line());
        return List.of(new ActualReversed(
                reverse.budgetYearId(),
                reverse.effectiveOn(),
                new Booking(booking.reference(), line, booking.amount(), booking.period()),
                reverse.reason(),
                reverse.decision()));
    }

    private static boolean isReversedSo(ActualReversed reversed, ReverseActual reverse) {
        return reversed.effectiveOn().equals(reverse.effectiveOn())
                && reversed.reason().equals(reverse.reason())
                && Objects.equals(reversed.decision(), reverse.decision())
                && (reverse.line() == null
                        || reverse.line().equals(reversed.booking().line()));
    }

    private static Code holder(Set<Code> holders, Booking booking, @Nullable Code named) {
        if (named != null && !holders.contains(named)) {
            throw Refusal.because(LINE_DOES_NOT_HOLD_BOOKING, named, booking.reference(), holders);
        }
        if (named != null) {
            return named;
        }
        if (holders.size() > 1) {
            throw Refusal.because(LINE_SPLIT_NAME_PART, booking.line(), holders);
        }
        return holders.iterator().next();
    }

    /** The new booking has a reference of its own: the old one stays taken. */
    static List<BudgetEvent> correct(Opened opened, CorrectActual correct, LocalDate today) {
        var reversed = reverse(opened, correct.reversal());
        var booking = correct.booking();
        if (booking.reference().equals(correct.reversal().reference())) {
            throw Refusal.because(REFERENCE_REVERSED, booking.reference());
        }
        var instead = new BookActual(correct.budgetYearId(), booking, correct.decision());
        var booked = book(opened, instead, today);
        if (!reversed.isEmpty() && booked.isEmpty()) {
            throw Refusal.because(REFERENCE_BOOKED_OTHERWISE, booking.reference(), booking.amount(), booking.line());
        }
        return Stream.concat(reversed.stream(), booked.stream()).toList();
    }
}

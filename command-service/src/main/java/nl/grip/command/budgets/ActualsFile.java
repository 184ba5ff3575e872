package nl.grip.command.budgets;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.grip.command.Mistake;
import nl.grip.command.Refusal;
import nl.grip.command.budgets.Objection.BookingPart;
import nl.grip.command.csv.CsvMistakes;
import nl.grip.events.Booking;

/**
 * What a file of actuals says, row by row.
 *
 * @param mistakes what is wrong with it by itself
 */
record ActualsFile(ActualsHeader header, List<Row> rows, CsvMistakes mistakes) {

    /**
     * @param number as a spreadsheet shows it
     * @param booking with something in place of what could not be read
     * @param unread what could not be read of it
     */
    record Row(int number, Booking booking, Set<BookingPart> unread) {

        static final Set<BookingPart> NOTHING = Set.of();

        Row {
            unread = unread.isEmpty() ? NOTHING : Set.copyOf(unread);
        }

        Row with(Booking other) {
            return new Row(number, other, unread);
        }

        Row without(BookingPart part) {
            var more = unread.isEmpty() ? EnumSet.noneOf(BookingPart.class) : EnumSet.copyOf(unread);
            more.add(part);
            return new Row(number, booking, more);
        }

        /** What stands in for something unread, must not be argued with; nor does such a row say the same as before. */
        boolean isConcernedBy(Objection objection) {
            return unread.isEmpty()
                    || !unread.contains(objection.part()) && objection.rule() != BudgetRule.REFERENCE_BOOKED_OTHERWISE;
        }
    }

    boolean isReadable() {
        return mistakes.isEmpty();
    }

    List<Booking> bookings() {
        return rows.stream().map(Row::booking).toList();
    }

    /** @return the refusal of all of it, for what is wrong with the file and what the rules have against its rows */
    Refusal refusal(List<Objection> objections) {
        var all = mistakes.copy();
        for (var objection : objections) {
            var row = rows.get(objection.index());
            if (row.isConcernedBy(objection)) {
                all.judged(new Mistake(
                        row.number(), header.name(objection.part()), objection.rule(), objection.arguments()));
            }
        }
        return all.refusal();
    }
}

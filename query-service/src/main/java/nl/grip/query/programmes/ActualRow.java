package nl.grip.query.programmes;

import java.time.Instant;
import java.time.LocalDate;
import nl.grip.events.Booking;
import nl.grip.events.Code;
import nl.grip.events.Money;
import nl.grip.events.Period;
import org.jspecify.annotations.Nullable;

/**
 * Something that was booked in a budget year.
 *
 * @param line that it was booked on; where its money is by now, the line's own history tells
 * @param decision where the decision stands that let it into a closed year
 */
record ActualRow(
        String reference,
        Code line,
        Money amount,
        Period period,
        Instant recordedAt,
        @Nullable String decision,
        @Nullable Reversal reversal) {

    /** It does not count any more. */
    record Reversal(LocalDate reversedOn, String reason) {}

    static ActualRow of(Booking booking, Instant recordedAt, @Nullable String decision) {
        return new ActualRow(
                booking.reference(), booking.line(), booking.amount(), booking.period(), recordedAt, decision, null);
    }

    ActualRow reversed(LocalDate on, String reason) {
        return new ActualRow(reference, line, amount, period, recordedAt, decision, new Reversal(on, reason));
    }
}

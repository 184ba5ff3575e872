package nl.grip.command.budgets;

import java.util.List;
import nl.grip.command.Refusal;
import nl.grip.command.Rule;

/**
 * Why one of several bookings may not be recorded.
 *
 * @param index which of them, from 0
 * @param part the part of the booking that it is about
 */
record Objection(int index, BookingPart part, Rule rule, List<Object> arguments) {

    /** What a booking is made of. */
    enum BookingPart {
        REFERENCE,
        LINE,
        AMOUNT,
        PERIOD
    }

    Objection {
        arguments = List.copyOf(arguments);
    }

    static Objection to(int index, BookingPart part, Rule rule, Object... arguments) {
        return new Objection(index, part, rule, List.of(arguments));
    }

    Refusal refusal() {
        return Refusal.because(rule, arguments.toArray());
    }
}

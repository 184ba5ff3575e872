package nl.grip.command.indicators;

import java.util.List;
import nl.grip.command.Refusal;
import nl.grip.command.Rule;

/**
 * Why one of several measurements may not be recorded.
 *
 * @param index which of them, from 0
 * @param part the part of the measurement that it is about
 */
record Objection(int index, MeasurementPart part, Rule rule, List<Object> arguments) {

    /** What a measurement is made of. */
    enum MeasurementPart {
        INDICATOR,
        PERIOD,
        VERSION,
        STANDING,
        BREAKDOWN,
        FIGURE
    }

    Objection {
        arguments = List.copyOf(arguments);
    }

    static Objection to(int index, MeasurementPart part, Rule rule, Object... arguments) {
        return new Objection(index, part, rule, List.of(arguments));
    }

    Refusal refusal() {
        return Refusal.because(rule, arguments.toArray());
    }
}

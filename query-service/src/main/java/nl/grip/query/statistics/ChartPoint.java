package nl.grip.query.statistics;

import java.time.LocalDate;
import java.util.Set;

/**
 * A point as it is drawn and judged.
 *
 * @param limits at this point; in p and u charts they differ from point to point
 * @param signals the rules that it takes part in; none is common cause
 */
public record ChartPoint(LocalDate on, double value, Limits limits, Set<Signal> signals, Meaning meaning) {

    public ChartPoint {
        signals = Set.copyOf(signals);
    }
}

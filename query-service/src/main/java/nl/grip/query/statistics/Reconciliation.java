package nl.grip.query.statistics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Whether the parts of a breakdown add up to their total. */
public sealed interface Reconciliation {

    /** They do. */
    record AddsUp() implements Reconciliation {}

    /**
     * They do not.
     *
     * @param difference the total less the parts: above zero, something is in no part; below, something is in several
     */
    record Differs(BigDecimal difference) implements Reconciliation {}

    /** Parts are absent. What is left of the total is not told, since it may be what is kept secret. */
    record Incomplete(int absent) implements Reconciliation {}

    static Reconciliation of(BigDecimal total, List<Optional<BigDecimal>> parts) {
        var known = parts.stream().flatMap(Optional::stream).toList();
        if (known.size() < parts.size()) {
            return new Incomplete(parts.size() - known.size());
        }
        var difference = total.subtract(known.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        return difference.signum() == 0 ? new AddsUp() : new Differs(difference);
    }
}

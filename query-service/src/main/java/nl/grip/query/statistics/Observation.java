package nl.grip.query.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a series: what was observed in the period that begins on a day. An absent one keeps its row, so that time goes on.
 *
 * @param number absent where it is unknown or secret
 * @param outOf how many persons, days or cases the number is out of; one where it stands alone. Out of nothing, there is no value
 */
public record Observation(LocalDate on, @Nullable BigDecimal number, BigDecimal outOf) {

    public Observation {
        if (outOf.signum() < 0) {
            throw new IllegalArgumentException("out of less than nothing: " + outOf);
        }
    }

    /** A number that stands alone. */
    public static Observation of(LocalDate on, BigDecimal number) {
        return new Observation(on, number, BigDecimal.ONE);
    }

    /** A proportion or a rate, as it was counted. */
    public static Observation of(LocalDate on, BigDecimal number, BigDecimal outOf) {
        return new Observation(on, number, outOf);
    }

    /** Unknown or secret. */
    public static Observation absent(LocalDate on) {
        return new Observation(on, null, BigDecimal.ONE);
    }

    /** Whether there is a value. */
    public boolean isPresent() {
        return number != null && outOf.signum() > 0;
    }

    /** What is drawn: the number, divided by what it is out of. */
    public double value() {
        return count() / exposure();
    }

    double count() {
        if (number == null) {
            throw new IllegalStateException("nothing observed on " + on);
        }
        return number.doubleValue();
    }

    double exposure() {
        return outOf.doubleValue();
    }

    /** Those that have a value, in the order of their days. */
    static List<Observation> present(List<Observation> observations) {
        return inOrder(observations).stream().filter(Observation::isPresent).toList();
    }

    static List<Observation> inOrder(List<Observation> observations) {
        return observations.stream()
                .sorted(Comparator.comparing(Observation::on))
                .toList();
    }
}

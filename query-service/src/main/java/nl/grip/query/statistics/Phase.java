package nl.grip.query.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/** A stretch of a series that has limits of its own, because it was decided on a date that the old ones hold no longer. */
public sealed interface Phase {

    /** The date that was decided on; of the first phase, the day of its first observation. */
    LocalDate from();

    /** How many rows were left out because they have no value. */
    int absent();

    /**
     * Too few measurements for a verdict: what there is may be shown, without limits.
     *
     * @param points those that have a value
     * @param centre absent where there are no points
     */
    record TooFew(LocalDate from, int absent, List<Observation> points, OptionalDouble centre) implements Phase {

        public TooFew {
            points = List.copyOf(points);
        }
    }

    /**
     * Enough measurements: each with its limits and what it means.
     *
     * @param basis on what the limits rest, until it is decided that others hold
     */
    record Charted(LocalDate from, int absent, Basis basis, List<ChartPoint> points, Verdict verdict) implements Phase {

        public Charted {
            points = List.copyOf(points);
        }
    }
}

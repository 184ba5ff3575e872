package nl.grip.query.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a series goes otherwise since an intervention began, as an interrupted time series tells. */
public sealed interface BeforeAndAfter {

    /** Nothing can be said, for a reason. */
    record NotEstimated(Reason reason, int before, int after) implements BeforeAndAfter {

        /** Why nothing can be said. */
        public enum Reason {
            /** Fewer than three observations before or after. Source: Cochrane EPOC, Interrupted time series analyses (2017). */
            TOO_FEW_MEASUREMENTS,
            /** Rows that stand for events are no equal steps in time. */
            NO_EQUAL_PERIODS,
            /** The observations do not determine the model, or it would have to follow zeros without end. */
            NOT_DETERMINED
        }
    }

    /**
     * The model, and what follows from it.
     *
     * @param scale of intercept, trend and changes; lines and differences are always in the unit of the series
     * @param intercept the level in the first row
     * @param trend per row, before
     * @param levelChange the step in the first row after
     * @param slopeChange what is added to the trend per row, after
     * @param dispersion Pearson's chi-square, or the sum of squares, per degree of freedom
     * @param lines a row for every row of the series
     * @param atEnd the effect in the last row that has a value
     * @param mean the effect per row, over all rows after that have a value
     */
    record Estimated(
            Scale scale,
            Season season,
            Estimate intercept,
            Estimate trend,
            Estimate levelChange,
            Estimate slopeChange,
            double dispersion,
            List<Line> lines,
            Effect atEnd,
            Effect mean,
            List<Check> checks)
            implements BeforeAndAfter {

        public Estimated {
            lines = List.copyOf(lines);
            checks = List.copyOf(checks);
        }

        /** What this rests on and does not have. */
        public Set<Assumption> broken() {
            return checks.stream()
                    .filter(check -> check.standing() == Check.Standing.BROKEN)
                    .map(Check::assumption)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /**
     * One row as it was, as the model has it, and as it would have been.
     *
     * @param counterfactual the same as fitted, before
     */
    record Line(LocalDate on, OptionalDouble observed, double fitted, double counterfactual) {}
}

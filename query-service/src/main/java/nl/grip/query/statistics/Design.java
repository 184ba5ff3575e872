package nl.grip.query.statistics;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The rows of a segmented regression: level, trend, change of level, change of slope, season. Time counts all rows from zero, the
 * slope's change from the first row after, so that the change of level is the step in that very row. Source: Wagner and others
 * (2002), Journal of Clinical Pharmacy and Therapeutics 27; Bernal, Cummins and Gasparrini (2017), International Journal of
 * Epidemiology 46.
 *
 * @param start the time of the first row after
 */
record Design(int start, Season season) {

    static final int INTERCEPT = 0;
    static final int TREND = 1;
    static final int LEVEL_CHANGE = 2;
    static final int SLOPE_CHANGE = 3;
    static final int SEGMENTS = 4;

    static Design of(Interruption interruption) {
        var start = (int) interruption.series().stream()
                .filter(observation -> !interruption.isAfter(observation))
                .count();
        return new Design(start, Season.allowedBy(interruption));
    }

    int columns() {
        return SEGMENTS + 2 * season.waves();
    }

    double[] row(int time) {
        return time < start ? counterfactual(time) : row(time, 1, time - start);
    }

    /** As if nothing had begun. */
    double[] counterfactual(int time) {
        return row(time, 0, 0);
    }

    private double[] row(int time, double after, double since) {
        return DoubleStream.concat(DoubleStream.of(1, time, after, since), season.at(time))
                .toArray();
    }

    /** All but one of the columns are left out. */
    double[] only(int column) {
        return IntStream.range(0, columns())
                .mapToDouble(i -> i == column ? 1 : 0)
                .toArray();
    }
}

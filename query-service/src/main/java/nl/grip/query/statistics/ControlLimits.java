package nl.grip.query.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.hipparchus.stat.StatUtils;

/** Where the lines of each kind of chart lie, given the points of one phase. */
final class ControlLimits {

    /** Three standard deviations, as multiples of the mean moving range: 3 / 1.128. Source: Shewhart; Wheeler (1993). */
    private static final double MOVING_RANGES_TO_LIMIT = 2.66;

    /** Above so many times their mean, a moving range is left out. Source: Nelson (1982), Journal of Quality Technology 14. */
    private static final double LARGEST_MOVING_RANGE = 3.267;

    private static final double STANDARD_DEVIATIONS = 3;

    /** Makes times between events about normal. Source: Nelson (1994), Journal of Quality Technology 26. */
    private static final double NELSON = 3.6;

    private ControlLimits() {}

    /** @return the lines at each point, all of which have a value */
    static List<Limits> of(ChartKind kind, List<Observation> points) {
        check(kind, points);
        return switch (kind) {
            case XMR -> same(points, individuals(values(points)));
            case P -> proportions(points);
            case U -> rates(points);
            case C -> same(points, counts(mean(points)));
            case G -> same(points, casesBetween(mean(points)));
            case T -> same(points, timesBetween(values(points)));
        };
    }

    static double centre(ChartKind kind, List<Observation> points) {
        check(kind, points);
        return switch (kind) {
            case XMR, C -> mean(points);
            case P, U -> overall(points);
            case G -> median(mean(points));
            case T -> times(StatUtils.mean(transformed(values(points))));
        };
    }

    /**
     * The mean, and 2.66 mean moving ranges on both sides of it; moving ranges above 3.267 times their mean are left out, once.
     * Source: NHS England, Making Data Count; the screening is that of Nelson (1982), as in the NHS-R Community's
     * implementation.
     */
    private static Limits individuals(double[] values) {
        return Limits.around(StatUtils.mean(values), MOVING_RANGES_TO_LIMIT * meanMovingRange(values));
    }

    private static double meanMovingRange(double[] values) {
        var ranges = IntStream.range(1, values.length)
                .mapToDouble(i -> Math.abs(values[i] - values[i - 1]))
                .toArray();
        var largest = LARGEST_MOVING_RANGE * StatUtils.mean(ranges);
        var rounding = Rounding.of(Arrays.stream(values));
        return Arrays.stream(ranges)
                .filter(range -> !Side.HIGH.isPast(range, largest, rounding))
                .average()
                .orElseThrow();
    }

    /** The overall proportion p, and 3 √(p (1 − p) / n) on both sides. Source: Shewhart; Montgomery (2013), chapter 7. */
    private static List<Limits> proportions(List<Observation> points) {
        var overall = overall(points);
        return points.stream()
                .map(point -> Limits.around(
                                overall, STANDARD_DEVIATIONS * Math.sqrt(overall * (1 - overall) / point.exposure()))
                        .within(0, 1))
                .toList();
    }

    /** The overall rate u, and 3 √(u / n) on both sides. Source: Montgomery (2013), chapter 7. */
    private static List<Limits> rates(List<Observation> points) {
        var overall = overall(points);
        return points.stream()
                .map(point -> Limits.around(overall, STANDARD_DEVIATIONS * Math.sqrt(overall / point.exposure()))
                        .within(0, Double.MAX_VALUE))
                .toList();
    }

    /** The mean count c, and 3 √c on both sides. Source: Montgomery (2013), chapter 7. */
    private static Limits counts(double mean) {
        return Limits.around(mean, STANDARD_DEVIATIONS * Math.sqrt(mean)).within(0, Double.MAX_VALUE);
    }

    /**
     * 3 √(g (g + 1)) on both sides of the mean g, from the geometric distribution. The centre is its median, as the mean would
     * have far more than half of the points below it. Source: Benneyan (2001), Health Care Management Science 4; Provost and
     * Murray (2011) for the median.
     */
    private static Limits casesBetween(double mean) {
        return Limits.around(mean, STANDARD_DEVIATIONS * Math.sqrt(mean * (mean + 1)), median(mean))
                .within(0, Double.MAX_VALUE);
    }

    private static double median(double mean) {
        return Math.log(2) * mean;
    }

    /** The lines of an XmR chart of the times to the power 1 / 3.6, taken back to times. Source: Nelson (1994). */
    private static Limits timesBetween(double[] times) {
        var limits = individuals(transformed(times)).within(0, Double.MAX_VALUE);
        return new Limits(
                times(limits.centre()),
                times(limits.lower()),
                times(limits.lowerWarning()),
                times(limits.upperWarning()),
                times(limits.upper()));
    }

    private static double[] transformed(double[] times) {
        return Arrays.stream(times).map(time -> Math.pow(time, 1 / NELSON)).toArray();
    }

    private static double times(double transformed) {
        return Math.pow(transformed, NELSON);
    }

    private static double overall(List<Observation> points) {
        return sum(points, Observation::count) / sum(points, Observation::exposure);
    }

    private static double sum(List<Observation> points, ToDoubleFunction<Observation> of) {
        return points.stream().mapToDouble(of).sum();
    }

    private static double mean(List<Observation> points) {
        return StatUtils.mean(values(points));
    }

    private static double[] values(List<Observation> points) {
        return points.stream().mapToDouble(Observation::value).toArray();
    }

    private static List<Limits> same(List<Observation> points, Limits limits) {
        return points.stream().map(_ -> limits).toList();
    }

    private static void check(ChartKind kind, List<Observation> points) {
        for (var point : points) {
            if ((kind != ChartKind.XMR && point.count() < 0) || (kind == ChartKind.P && point.value() > 1)) {
                throw new IllegalArgumentException("%s has no place in a %s chart".formatted(point, kind.chartName()));
            }
        }
    }
}

package nl.grip.query.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.hipparchus.stat.StatUtils;

/**
 * Where the lines of each kind of chart lie: drawn by some points, and holding for any other of the same kind.
 *
 * @param sigmaZ how many times as far as chance alone they lie from the centre; absent where that was not called for
 */
record ControlLimits(ChartKind kind, OptionalDouble sigmaZ, Function<Observation, Limits> lines) {

    /** Three standard deviations, as multiples of the mean moving range: 3 / 1.128. Source: Shewhart; Wheeler (1993). */
    private static final double MOVING_RANGES_TO_LIMIT = 2.66;

    private static final double STANDARD_DEVIATIONS = 3;

    /** Makes times between events about normal. Source: Nelson (1994), Journal of Quality Technology 26. */
    private static final double NELSON = 3.6;

    /** @param points by which the lines are drawn, all of which have a value */
    static ControlLimits of(ChartKind kind, List<Observation> points) {
        points.forEach(point -> check(kind, point));
        return switch (kind) {
            case XMR -> same(kind, individuals(values(points)));
            case P -> proportions(points);
            case U -> rates(points);
            case C -> same(kind, counts(mean(points)));
            case G -> same(kind, casesBetween(mean(points)));
            case T -> same(kind, timesBetween(values(points)));
        };
    }

    /** @param point that has a value; it need not be one by which the lines were drawn */
    Limits at(Observation point) {
        check(kind, point);
        return lines.apply(point);
    }

    static double centre(ChartKind kind, List<Observation> points) {
        points.forEach(point -> check(kind, point));
        return switch (kind) {
            case XMR, C -> mean(points);
            case P, U -> overall(points);
            case G -> median(mean(points));
            case T -> times(StatUtils.mean(transformed(values(points))));
        };
    }

    /**
     * The mean, and 2.66 mean moving ranges on both sides of it. Source: NHS England, Making Data Count.
     */
    private static Limits individuals(double[] values) {
        return Limits.around(StatUtils.mean(values), MOVING_RANGES_TO_LIMIT * MovingRanges.mean(values));
    }

    /**
     * The overall proportion p, and 3 σz √(p (1 − p) / n) on both sides, where σz is one unless there is {@link Overdispersion}.
     * Source: Shewhart; Montgomery (2013), chapter 7; Laney (2002).
     */
    private static ControlLimits proportions(List<Observation> points) {
        var overall = overall(points);
        var rarer = Math.min(overall, 1 - overall);
        ToDoubleFunction<Observation> deviation = point -> Math.sqrt(overall * (1 - overall) / point.exposure());
        var sigmaZ = Overdispersion.sigmaZ(points, overall, deviation, point -> rarer * point.exposure());
        var distance = STANDARD_DEVIATIONS * sigmaZ.orElse(1);
        return new ControlLimits(
                ChartKind.P,
                sigmaZ,
                point -> Limits.around(overall, distance * deviation.applyAsDouble(point))
                        .within(0, 1));
    }

    /**
     * The overall rate u, and 3 σz √(u / n) on both sides, where σz is one unless there is {@link Overdispersion}. Source:
     * Montgomery (2013), chapter 7; Laney (2002).
     */
    private static ControlLimits rates(List<Observation> points) {
        var overall = overall(points);
        ToDoubleFunction<Observation> deviation = point -> Math.sqrt(overall / point.exposure());
        var sigmaZ = Overdispersion.sigmaZ(points, overall, deviation, point -> overall * point.exposure());
        var distance = STANDARD_DEVIATIONS * sigmaZ.orElse(1);
        return new ControlLimits(
                ChartKind.U,
                sigmaZ,
                point -> Limits.around(overall, distance * deviation.applyAsDouble(point))
                        .within(0, Double.MAX_VALUE));
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

    private static ControlLimits same(ChartKind kind, Limits limits) {
        return new ControlLimits(kind, OptionalDouble.empty(), _ -> limits);
    }

    private static void check(ChartKind kind, Observation point) {
        if ((kind != ChartKind.XMR && point.count() < 0) || (kind == ChartKind.P && point.value() > 1)) {
            throw new IllegalArgumentException("%s has no place in a %s chart".formatted(point, kind.chartName()));
        }
    }
}

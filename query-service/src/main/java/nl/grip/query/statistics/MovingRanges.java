package nl.grip.query.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.stat.StatUtils;

/** How far values lie from the one before. */
final class MovingRanges {

    /** Above so many times their mean, a moving range is left out. Source: Nelson (1982), Journal of Quality Technology 14. */
    private static final double LARGEST = 3.267;

    private MovingRanges() {}

    /**
     * Their mean; those above 3.267 times their mean are left out, once. Source: Nelson (1982), as in the NHS-R Community's
     * implementation of Making Data Count.
     *
     * @param values two or more
     */
    static double mean(double[] values) {
        var ranges = IntStream.range(1, values.length)
                .mapToDouble(i -> Math.abs(values[i] - values[i - 1]))
                .toArray();
        var largest = LARGEST * StatUtils.mean(ranges);
        var rounding = Rounding.of(Arrays.stream(values));
        return Arrays.stream(ranges)
                .filter(range -> !Side.HIGH.isPast(range, largest, rounding))
                .average()
                .orElseThrow();
    }
}

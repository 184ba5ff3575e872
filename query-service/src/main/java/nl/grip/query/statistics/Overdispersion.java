package nl.grip.query.statistics;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * That proportions and rates out of many vary more than chance lets them: who comes, and with what, differs a little from one
 * period to the next. Lines that know chance alone would then call every period special.
 *
 * <p>Source: Laney (2002), Improved control charts for attributes, Quality Engineering 14 (the p′ and u′ charts); Mohammed and
 * Laney (2006), Overdispersion in health care performance data, Quality and Safety in Health Care 15.
 */
final class Overdispersion {

    /** The mean of the ranges of two values, in standard deviations. Source: Montgomery (2013), appendix VI. */
    private static final double MEAN_RANGE = 1.128;

    /**
     * So many, and as many that might have been and were not, are expected in a period before it is called large: a hundred vary
     * by a tenth by chance, and hardly anything that people do keeps to itself more closely.
     */
    private static final double LARGE = 100;

    private Overdispersion() {}

    /**
     * σz: the mean moving range of the points, each less the centre and divided by its standard deviation by chance, over 1.128.
     *
     * @param deviation the standard deviation of a point by chance
     * @param mostRare the smaller of what is expected in a point and what is expected not to be
     * @return above one; absent where the points are not large, or vary no more than chance lets them
     */
    static OptionalDouble sigmaZ(
            List<Observation> points,
            double centre,
            ToDoubleFunction<Observation> deviation,
            ToDoubleFunction<Observation> mostRare) {
        if (points.size() < 2 || points.stream().mapToDouble(mostRare).average().orElse(0) < LARGE) {
            return OptionalDouble.empty();
        }
        var sigmaZ = MovingRanges.mean(points.stream()
                        .mapToDouble(point -> (point.value() - centre) / deviation.applyAsDouble(point))
                        .toArray())
                / MEAN_RANGE;
        return sigmaZ > 1 ? OptionalDouble.of(sigmaZ) : OptionalDouble.empty();
    }
}

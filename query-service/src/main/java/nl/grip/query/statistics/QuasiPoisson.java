package nl.grip.query.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;

/**
 * Counts whose logarithm is a straight line, given their exposure as offset, and whose variance is a multiple of their mean.
 * Fitted by iteratively reweighted least squares. Source: McCullagh and Nelder, Generalized Linear Models (1989), chapters 2 and
 * 6; as for interrupted time series in Bernal, Cummins and Gasparrini (2017).
 */
final class QuasiPoisson {

    private static final int MOST_STEPS = 100;
    private static final double STILL = 1e-10;

    /** A mean of such a part of the largest: the line falls without end, to follow zeros. */
    private static final double NOTHING = 1e-7;

    /** Keeps the logarithm of a first guess finite where nothing was counted. */
    private static final double HALF_AN_EVENT = 0.5;

    private final Sample sample;
    private final double[] counts;
    private final double[] offsets;

    private QuasiPoisson(Sample sample) {
        this.sample = sample;
        counts = sample.observations().stream().mapToDouble(Observation::count).toArray();
        offsets = sample.observations().stream()
                .mapToDouble(Observation::exposure)
                .map(Math::log)
                .toArray();
    }

    /** @return nothing where there is no finite solution, as when nothing at all was counted before */
    static Optional<Fit> fit(Sample sample) {
        return new QuasiPoisson(sample).fit();
    }

    private Optional<Fit> fit() {
        RealVector means = new ArrayRealVector(counts).mapAdd(HALF_AN_EVENT);
        for (var step = 0; step < MOST_STEPS; step++) {
            var solution = reweighted(means);
            var next = means(solution);
            if (next.isNaN() || next.isInfinite() || next.getMinValue() < NOTHING * next.getMaxValue()) {
                return Optional.empty();
            }
            if (next.subtract(means).getLInfNorm() <= STILL * means.getLInfNorm()) {
                return Optional.of(fitted(next));
            }
            means = next;
        }
        return Optional.empty();
    }

    /** Least squares of the working response, weighted by the means. */
    private OLSMultipleLinearRegression reweighted(RealVector means) {
        var response = new double[sample.size()];
        var rows = new double[sample.size()][];
        for (var i = 0; i < response.length; i++) {
            var mean = means.getEntry(i);
            var weight = Math.sqrt(mean);
            response[i] = weight * (Math.log(mean) - offsets[i] + (counts[i] - mean) / mean);
            rows[i] = Arrays.stream(sample.rows()[i]).map(x -> weight * x).toArray();
        }
        return LeastSquares.regression(response, rows);
    }

    private RealVector means(OLSMultipleLinearRegression solution) {
        return sample.matrix()
                .operate(new ArrayRealVector(solution.estimateRegressionParameters()))
                .add(new ArrayRealVector(offsets))
                .map(Math::exp);
    }

    private Fit fitted(RealVector means) {
        var solution = reweighted(means);
        var residuals = new ArrayRealVector(counts).subtract(means).ebeDivide(means.map(Math::sqrt));
        var dispersion = residuals.dotProduct(residuals) / sample.degreesOfFreedom();
        return new Fit(
                Scale.LOG,
                new ArrayRealVector(solution.estimateRegressionParameters()),
                student(LeastSquares.unscaledCovariance(solution).scalarMultiply(dispersion)),
                residuals,
                dispersion,
                sample.degreesOfFreedom());
    }

    private Uncertainty student(RealMatrix covariance) {
        return (value, gradient) -> new Estimate(
                value,
                Math.sqrt(Math.max(0, gradient.dotProduct(covariance.operate(gradient)))),
                sample.degreesOfFreedom());
    }
}

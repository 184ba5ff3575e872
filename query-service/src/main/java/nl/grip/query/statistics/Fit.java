package nl.grip.query.statistics;

import java.util.List;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealVector;

/**
 * A fitted model.
 *
 * @param residuals at each time of the sample; of a quasi-Poisson model, Pearson's
 * @param dispersion Pearson's chi-square, or the sum of squares, per degree of freedom
 */
record Fit(
        Scale scale,
        RealVector coefficients,
        Uncertainty uncertainty,
        RealVector residuals,
        double dispersion,
        int degreesOfFreedom) {

    /** A sum of coefficients, each so many times. */
    Estimate estimate(double[] times) {
        return uncertainty.of(linear(times), new ArrayRealVector(times));
    }

    /** The value on the scale of the series. */
    double at(double[] row) {
        return scale.back(linear(row));
    }

    /** How much lies, on average, between rows as they are and as they would have been: by the delta method. */
    Estimate difference(List<double[]> rows, List<double[]> counterfactuals) {
        var value = 0.0;
        RealVector gradient = new ArrayRealVector(coefficients.getDimension());
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var other = counterfactuals.get(i);
            value += at(row) - at(other);
            gradient = gradient.combine(1, scale.slope(linear(row)), new ArrayRealVector(row))
                    .combine(1, -scale.slope(linear(other)), new ArrayRealVector(other));
        }
        return uncertainty.of(value / rows.size(), gradient.mapDivide(rows.size()));
    }

    /** The same on the scale of the model. */
    Estimate linearDifference(List<double[]> rows, List<double[]> counterfactuals) {
        RealVector sum = new ArrayRealVector(coefficients.getDimension());
        for (var i = 0; i < rows.size(); i++) {
            sum = sum.add(new ArrayRealVector(rows.get(i))).subtract(new ArrayRealVector(counterfactuals.get(i)));
        }
        return estimate(sum.mapDivide(rows.size()).toArray());
    }

    private double linear(double[] row) {
        return coefficients.dotProduct(MatrixUtils.createRealVector(row));
    }
}

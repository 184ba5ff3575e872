package nl.grip.query.statistics;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;

/**
 * Ordinary least squares, with standard errors that stand residuals which resemble their neighbours. In series as short as these
 * they are known to be somewhat small: of 72 months of pure noise, about 90 in 100 intervals of 95 % hold the true step.
 */
final class LeastSquares {

    private LeastSquares() {}

    static Fit fit(Sample sample) {
        var values =
                sample.observations().stream().mapToDouble(Observation::value).toArray();
        var regression = regression(values, sample.rows());
        var residuals = new ArrayRealVector(regression.estimateResiduals());
        return new Fit(
                Scale.IDENTITY,
                new ArrayRealVector(regression.estimateRegressionParameters()),
                neweyWest(sample, residuals, unscaledCovariance(regression)),
                residuals,
                residuals.dotProduct(residuals) / sample.degreesOfFreedom(),
                sample.degreesOfFreedom());
    }

    static OLSMultipleLinearRegression regression(double[] values, double[][] rows) {
        var regression = new OLSMultipleLinearRegression();
        regression.setNoIntercept(true);
        regression.newSampleData(values, rows);
        return regression;
    }

    /** (X'X)⁻¹. */
    static RealMatrix unscaledCovariance(OLSMultipleLinearRegression regression) {
        return new Array2DRowRealMatrix(regression.estimateRegressionParametersVariance());
    }

    /**
     * (X'X)⁻¹ S (X'X)⁻¹ n / (n − p), where S weighs products of residuals by Bartlett's kernel up to a lag of ⌊4 (n / 100)^(2/9)⌋.
     * A lag is a distance in time, so that a gap brings no strangers together. Source: Newey and West (1987), Econometrica 55;
     * the lag is that of Newey and West (1994), Review of Economic Studies 61.
     */
    private static RealMatrix neweyWest(Sample sample, RealVector residuals, RealMatrix bread) {
        var size = sample.size();
        var lag = lag(size);
        RealMatrix meat = new Array2DRowRealMatrix(sample.columns(), sample.columns());
        for (var i = 0; i < size; i++) {
            for (var j = 0; j < size; j++) {
                var distance = Math.abs(sample.times()[i] - sample.times()[j]);
                if (distance <= lag) {
                    var weight = 1 - distance / (lag + 1.0);
                    var product =
                            new ArrayRealVector(sample.rows()[i]).outerProduct(new ArrayRealVector(sample.rows()[j]));
                    meat = meat.add(product.scalarMultiply(weight * residuals.getEntry(i) * residuals.getEntry(j)));
                }
            }
        }
        return bread.multiply(meat).multiply(bread).scalarMultiply((double) size / sample.degreesOfFreedom());
    }

    static int lag(int size) {
        return (int) Math.floor(4 * Math.pow(size / 100.0, 2.0 / 9));
    }
}

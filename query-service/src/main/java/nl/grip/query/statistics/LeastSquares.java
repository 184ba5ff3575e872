package nl.grip.query.statistics;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;

/** Ordinary least squares, with standard errors that stand residuals which resemble their neighbours. */
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
                new RobustErrors(sample, residuals, unscaledCovariance(regression)),
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
}

package nl.grip.query.statistics;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * Standard errors that stand residuals which resemble their neighbours, for series as short as these.
 *
 * <p>A sum of coefficients is w'y, with w = X (X'X)⁻¹ g. Its variance is the sum of k w w e e over all pairs of residuals, k falling
 * in a straight line from one to zero at a distance of ⌈1.3 √n⌉ in time, so that a gap brings no strangers together. Residuals
 * are smaller than the errors that they stand for, and more so at so long a distance. So the variance is multiplied by what makes
 * it right on average where errors do not resemble each other; and the interval is that of Student's distribution with as many
 * degrees of freedom as such a variance has then. With residuals e = M u and A the matrix of all k w w these are
 * w'w / tr(MA) and tr(MA)² / tr(MAMA), for each sum its own.
 *
 * <p>Source: Newey and West (1987), Econometrica 55; the distance is that of Lazarus, Lewis, Stock and Watson (2018), HAR
 * inference: recommendations for practice, Journal of Business and Economic Statistics 36; the correction and the degrees of
 * freedom are those of Bell and McCaffrey (2002), Survey Methodology 28, after Satterthwaite (1946), Biometrics Bulletin 2.
 */
final class RobustErrors implements Uncertainty {

    private static final double DISTANCE = 1.3;

    private final Sample sample;
    private final RealVector residuals;
    private final RealMatrix bread;

    /** @param bread (X'X)⁻¹ */
    RobustErrors(Sample sample, RealVector residuals, RealMatrix bread) {
        this.sample = sample;
        this.residuals = residuals;
        this.bread = bread;
    }

    @Override
    public Estimate of(double value, RealVector gradient) {
        var sums = new Sums(sample.matrix().operate(bread.operate(gradient)));
        var inside = bread.multiply(sample.matrix().transposeMultiply(sums.products));
        var between = bread.multiply(sums.products.transposeMultiply(sums.products));
        var expected = sums.own - inside.getTrace();
        var spread =
                sums.squares - 2 * between.getTrace() + inside.multiply(inside).getTrace();
        var variance = sums.variance * sums.own / expected;
        return new Estimate(value, Math.sqrt(Math.max(0, variance)), expected * expected / spread);
    }

    private double nearness(int one, int other) {
        var distance = sample.times()[other] - sample.times()[one];
        return 1 - distance / Math.ceil(DISTANCE * Math.sqrt(sample.size()));
    }

    /** What there is to know of A, the nearness of two rows times the weights of both, without ever writing it down. */
    private final class Sums {

        private final RealMatrix products = new Array2DRowRealMatrix(sample.size(), sample.columns());
        private double variance;
        private double own;
        private double squares;

        private Sums(RealVector weights) {
            for (var i = 0; i < sample.size(); i++) {
                own += weights.getEntry(i) * weights.getEntry(i);
                for (var j = i; j < sample.size() && nearness(i, j) > 0; j++) {
                    add(i, j, nearness(i, j) * weights.getEntry(i) * weights.getEntry(j));
                }
            }
        }

        private void add(int one, int other, double both) {
            var times = one == other ? 1 : 2;
            variance += times * both * residuals.getEntry(one) * residuals.getEntry(other);
            squares += times * both * both;
            addRow(one, other, both);
            if (one != other) {
                addRow(other, one, both);
            }
        }

        private void addRow(int to, int from, double both) {
            for (var column = 0; column < sample.columns(); column++) {
                products.addToEntry(to, column, both * sample.rows()[from][column]);
            }
        }
    }
}

package nl.grip.query.statistics;

import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/**
 * What a model is fitted to: the observations that have a value, each at its own time.
 *
 * @param times the rows at which they stand
 */
record Sample(List<Observation> observations, int[] times, double[][] rows) {

    static Sample of(Interruption interruption, Design design) {
        var series = interruption.series();
        var times = IntStream.range(0, series.size())
                .filter(time -> series.get(time).isPresent())
                .toArray();
        return new Sample(
                IntStream.of(times).mapToObj(series::get).toList(),
                times,
                IntStream.of(times).mapToObj(design::row).toArray(double[][]::new));
    }

    int size() {
        return times.length;
    }

    int columns() {
        return rows[0].length;
    }

    int degreesOfFreedom() {
        return size() - columns();
    }

    RealMatrix matrix() {
        return MatrixUtils.createRealMatrix(rows);
    }

    /** Whether every column says something that the others do not, and a degree of freedom is left. */
    boolean isEstimable() {
        return degreesOfFreedom() > 0 && new SingularValueDecomposition(matrix()).getRank() == columns();
    }
}

package nl.grip.query.statistics;

import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/** What a model is fitted to: the observations that have a value, each at its own time. */
final class Sample {

    private final List<Observation> observations;
    private final int[] times;
    private final double[][] rows;

    Sample(Interruption interruption, Design design) {
        var series = interruption.series();
        times = IntStream.range(0, series.size())
                .filter(time -> series.get(time).isPresent())
                .toArray();
        observations = IntStream.of(times).mapToObj(series::get).toList();
        rows = IntStream.of(times).mapToObj(design::row).toArray(double[][]::new);
    }

    List<Observation> observations() {
        return observations;
    }

    /** The rows of the series at which the observations stand. */
    int[] times() {
        return times;
    }

    double[][] rows() {
        return rows;
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

package nl.grip.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.grip.query.statistics.BeforeAndAfter.Estimated;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;

/** An effect that was put into a series is found in it again. */
class RecoveryTest {

    private static final int MONTHS = 72;
    private static final int START = 36;
    private static final int RUNS = 200;

    /** Nine in ten, as {@link LeastSquares} says why. */
    private static final long MOST = RUNS * 9 / 10;

    @Test
    void aStepAmongNoiseLiesInItsInterval() {
        assertThat(runsWhere(random -> covers(noisy(random, -4).levelChange(), -4)))
                .isBetween(MOST, RUNS - 1L);
    }

    @Test
    void noStepIsSeldomTakenForOne() {
        assertThat(runsWhere(random -> noisy(random, 0).levelChange().isBeyondChance()))
                .isBetween(1L, RUNS - MOST);
    }

    @Test
    void anOverdispersedRateThatHalvesHasTheRatioInItsInterval() {
        assertThat(runsWhere(random -> covers(counted(random).mean().logRatio().orElseThrow(), Math.log(0.5))))
                .isBetween(MOST, RUNS - 1L);
    }

    @Test
    void whatHappensToAComparisonTooIsNoEffect() {
        assertThat(runsWhere(random -> {
                    var controlled =
                            InterruptedTimeSeries.beside(question(series(random, -7)), Monthly.of(series(random, -3)));
                    return covers(controlled.mean().orElseThrow().difference(), -4);
                }))
                .isBetween(MOST, RUNS - 1L);
    }

    @Property
    void withoutNoiseTheEffectIsExact(
            @ForAll @IntRange(min = -50, max = 50) int level,
            @ForAll @IntRange(min = -20, max = 20) int slope,
            @ForAll @IntRange(min = 3, max = 40) int start) {
        var months = start + 6;
        var answer = (Estimated) InterruptedTimeSeries.of(new Interruption(
                DataKind.MEASURED,
                Monthly.of(IntStream.range(0, months)
                        .mapToDouble(i -> 10 + 2 * i + (i < start ? 0 : level + slope * (i - start)))
                        .toArray()),
                Monthly.month(start),
                1,
                Set.of()));
        assertThat(answer.levelChange().value()).isEqualTo(level, within(1e-6));
        assertThat(answer.slopeChange().value()).isEqualTo(slope, within(1e-6));
        assertThat(answer.atEnd().difference().value()).isEqualTo(level + 5 * slope, within(1e-6));
        assertThat(answer.mean().difference().value()).isEqualTo(level + 2.5 * slope, within(1e-6));
    }

    private static long runsWhere(Predicate<Random> found) {
        return LongStream.rangeClosed(1, RUNS)
                .mapToObj(Random::new)
                .filter(found)
                .count();
    }

    private static boolean covers(Estimate estimate, double truth) {
        return estimate.low() <= truth && truth <= estimate.high();
    }

    private static Estimated noisy(Random random, double step) {
        return (Estimated) InterruptedTimeSeries.of(question(series(random, step)));
    }

    private static double[] series(Random random, double step) {
        return IntStream.range(0, MONTHS)
                .mapToDouble(i -> 50 + 0.1 * i + (i < START ? 0 : step) + 2 * random.nextGaussian())
                .toArray();
    }

    private static Interruption question(double[] values) {
        return new Interruption(DataKind.MEASURED, Monthly.of(values), Monthly.month(START), 1, Set.of());
    }

    /** Each event is counted twice, so the variance is twice the mean. */
    private static Estimated counted(Random random) {
        var counts = IntStream.range(0, MONTHS)
                .mapToDouble(i -> 2 * poisson(random, i < START ? 20 : 10))
                .toArray();
        return (Estimated) InterruptedTimeSeries.of(
                new Interruption(DataKind.COUNT, Monthly.of(counts), Monthly.month(START), 1, Set.of()));
    }

    private static int poisson(Random random, double mean) {
        return PoissonDistribution.of(mean).inverseCumulativeProbability(random.nextDouble());
    }
}

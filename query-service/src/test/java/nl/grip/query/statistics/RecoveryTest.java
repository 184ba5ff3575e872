package nl.grip.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.grip.query.statistics.BeforeAndAfter.Estimated;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An effect that was put into a series is found in it again. */
class RecoveryTest {

    private static final int MONTHS = 72;
    private static final int START = 36;
    private static final int RUNS = 200;

    private static final long MOST = RUNS * 93 / 100;
    private static final int MANY = 1000;

    @Test
    void aStepAmongNoiseLiesInItsInterval() {
        assertThat(runsWhere(random -> covers(noisy(random, -4).levelChange(), -4)))
                .isBetween(MOST, RUNS - 1L);
    }

    /** By chance alone, 1,000 runs of exactly 95 % would lie between 936 and 964 in 95 of 100 cases. */
    @ParameterizedTest
    @CsvSource({"24, 0.0, 940, 985", "72, 0.0, 940, 985", "24, 0.3, 900, 970", "72, 0.3, 925, 975"})
    void intervalsHoldTheTruthAboutAsOftenAsTheySay(int months, double likeness, int fewest, int most) {
        var answers = LongStream.rangeClosed(1, MANY)
                .mapToObj(seed -> resembling(new Random(seed), months, likeness))
                .toList();
        assertThat(List.<Function<Estimated, Estimate>>of(
                        Estimated::levelChange,
                        Estimated::slopeChange,
                        answer -> answer.atEnd().difference(),
                        answer -> answer.mean().difference()))
                .allSatisfy(asked -> assertThat(answers.stream()
                                .filter(answer -> covers(asked.apply(answer), 0))
                                .count())
                        .isBetween((long) fewest, (long) most));
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

    /** Nothing but noise, of which each month takes a part over from the month before. */
    private static Estimated resembling(Random random, int months, double likeness) {
        var values = new double[months];
        values[0] = random.nextGaussian() / Math.sqrt(1 - likeness * likeness);
        for (var i = 1; i < months; i++) {
            values[i] = likeness * values[i - 1] + random.nextGaussian();
        }
        return (Estimated) InterruptedTimeSeries.of(
                new Interruption(DataKind.MEASURED, Monthly.of(values), Monthly.month(months / 2), 1, Set.of()));
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

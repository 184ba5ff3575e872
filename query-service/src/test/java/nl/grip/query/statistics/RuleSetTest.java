package nl.grip.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleSetTest {

    /** Centre 0, warnings at 2, limits at 3. */
    private static final Limits LIMITS = Limits.around(0, 3);

    private static final Set<Signal> NONE = Set.of();

    @Test
    void aPointOutsideALimitIsASignalAndOneOnItIsNot() {
        assertThat(signals(1, 3.1, -1, 3, -1, -3.1, 1, -3))
                .containsExactly(NONE, high(Rule.OUTSIDE_LIMIT), NONE, NONE, NONE, low(Rule.OUTSIDE_LIMIT), NONE, NONE);
    }

    @Test
    void sevenInARowOnOneSideAreASignalAndSixAreNot() {
        assertThat(signals(1, 0.5, 1, 0.5, 1, 0.5, -1)).containsOnly(NONE);
        assertThat(signals(-1, 1, 0.5, 1, 0.5, 1, 0.5, 1, -1))
                .containsExactly(
                        NONE,
                        high(Rule.ONE_SIDE),
                        high(Rule.ONE_SIDE),
                        high(Rule.ONE_SIDE),
                        high(Rule.ONE_SIDE),
                        high(Rule.ONE_SIDE),
                        high(Rule.ONE_SIDE),
                        high(Rule.ONE_SIDE),
                        NONE);
    }

    @Test
    void aPointOnTheCentreIsOnNoSide() {
        assertThat(signals(1, 0.5, 1, 0, 1, 0.5, 1, 0.5)).containsOnly(NONE);
    }

    @Test
    void sevenInARowThatEachLieLowerAreASignalAndSixAreNot() {
        assertThat(signals(1.5, 1, 0.5, -0.5, -1, -1.5, 1)).containsOnly(NONE);
        assertThat(signals(1.8, 1.5, 1, 0.5, -0.5, -1, -1.5))
                .containsOnly(low(Rule.TREND))
                .hasSize(7);
    }

    @Test
    void aPointThatDoesNotChangeEndsATrend() {
        assertThat(signals(1.8, 1.5, 1, 1, 0.5, -0.5, -1, -1.5)).containsOnly(NONE);
    }

    @Test
    void twoOfThreeNearALimitAreASignalOfThoseTwo() {
        assertThat(signals(2.5, 0.5, 2.1, -1))
                .containsExactly(high(Rule.NEAR_LIMIT), NONE, high(Rule.NEAR_LIMIT), NONE);
        assertThat(signals(1, 2.5, 0.5, 1, 2.1)).containsOnly(NONE);
    }

    @Test
    void theThirdOfThemMustLieOnTheSameSide() {
        assertThat(signals(2.5, -0.5, 2.1)).containsOnly(NONE);
    }

    @Test
    void aPointOutsideTheLimitIsNearItToo() {
        assertThat(signals(-3.5, -0.5, -2.1))
                .containsExactly(
                        Set.of(new Signal(Rule.OUTSIDE_LIMIT, Side.LOW), new Signal(Rule.NEAR_LIMIT, Side.LOW)),
                        NONE,
                        low(Rule.NEAR_LIMIT));
    }

    /** Means of such numbers are not exact in doubles. */
    @Test
    void aSeriesThatNeverChangesHasNoSignal() {
        var series = Monthly.of(Collections.nCopies(13, 0.1).stream()
                .mapToDouble(Double::doubleValue)
                .toArray());
        var lines = ControlLimits.of(ChartKind.XMR, series);
        var limits = series.stream().map(lines::at).toList();
        assertThat(RuleSet.signals(Collections.nCopies(13, 0.1), limits)).containsOnly(NONE);
    }

    private static List<Set<Signal>> signals(double... values) {
        return RuleSet.signals(Arrays.stream(values).boxed().toList(), Collections.nCopies(values.length, LIMITS));
    }

    private static Set<Signal> high(Rule rule) {
        return Set.of(new Signal(rule, Side.HIGH));
    }

    private static Set<Signal> low(Rule rule) {
        return Set.of(new Signal(rule, Side.LOW));
    }
}

package nl.grip.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DirectionTest {

    private static final Set<Signal> HIGH = Set.of(new Signal(Rule.ONE_SIDE, Side.HIGH));
    private static final Set<Signal> LOW = Set.of(new Signal(Rule.ONE_SIDE, Side.LOW));
    private static final Set<Signal> BOTH =
            Set.of(new Signal(Rule.ONE_SIDE, Side.HIGH), new Signal(Rule.TREND, Side.LOW));

    private static final Direction INCREASE = new Direction.Increase();
    private static final Direction DECREASE = new Direction.Decrease();
    private static final Direction NOT_LOWER = new Direction.NotLower();
    private static final Direction NOT_HIGHER = new Direction.NotHigher();
    private static final Direction BAND = new Direction.WithinBand(BigDecimal.valueOf(20), BigDecimal.valueOf(30));
    private static final Direction NONE = new Direction.None();

    /** From 10 to 16. */
    private static final Limits LIMITS = Limits.around(13, 3);

    @Test
    void whatMustBecomeMoreImprovesByBeingHigh() {
        assertThat(INCREASE.meaning(HIGH, 5)).isEqualTo(Meaning.IMPROVEMENT);
        assertThat(INCREASE.meaning(LOW, 5)).isEqualTo(Meaning.CONCERN);
        assertThat(NOT_LOWER.meaning(HIGH, 5)).isEqualTo(Meaning.IMPROVEMENT);
        assertThat(NOT_LOWER.meaning(LOW, 5)).isEqualTo(Meaning.CONCERN);
    }

    @Test
    void whatMustBecomeLessImprovesByBeingLow() {
        assertThat(DECREASE.meaning(LOW, 5)).isEqualTo(Meaning.IMPROVEMENT);
        assertThat(DECREASE.meaning(HIGH, 5)).isEqualTo(Meaning.CONCERN);
        assertThat(NOT_HIGHER.meaning(LOW, 5)).isEqualTo(Meaning.IMPROVEMENT);
        assertThat(NOT_HIGHER.meaning(HIGH, 5)).isEqualTo(Meaning.CONCERN);
    }

    @Test
    void towardsABandIsAnImprovementAndAwayFromItAConcern() {
        assertThat(BAND.meaning(HIGH, 31)).isEqualTo(Meaning.CONCERN);
        assertThat(BAND.meaning(LOW, 31)).isEqualTo(Meaning.IMPROVEMENT);
        assertThat(BAND.meaning(HIGH, 19)).isEqualTo(Meaning.IMPROVEMENT);
        assertThat(BAND.meaning(LOW, 19)).isEqualTo(Meaning.CONCERN);
        assertThat(BAND.meaning(HIGH, 30)).isEqualTo(Meaning.CHANGE);
    }

    @Test
    void whereNothingIsWantedAChangeIsAChange() {
        assertThat(NONE.meaning(HIGH, 5)).isEqualTo(Meaning.CHANGE);
        assertThat(NONE.assurance(LIMITS, BigDecimal.TEN)).isEqualTo(Assurance.NO_TARGET);
    }

    @Test
    void noSignalIsCommonCauseAndSignalsToBothSidesAreMixed() {
        assertThat(INCREASE.meaning(Set.of(), 5)).isEqualTo(Meaning.COMMON_CAUSE);
        assertThat(INCREASE.meaning(BOTH, 5)).isEqualTo(Meaning.MIXED);
    }

    @Test
    void aTargetBelowTheLimitsIsMetByWhatMustNotBeLower() {
        assertThat(INCREASE.assurance(LIMITS, new BigDecimal("9.9"))).isEqualTo(Assurance.CONSISTENTLY_MEETS);
        assertThat(NOT_LOWER.assurance(LIMITS, new BigDecimal("16.1"))).isEqualTo(Assurance.CONSISTENTLY_MISSES);
        assertThat(INCREASE.assurance(LIMITS, BigDecimal.TEN)).isEqualTo(Assurance.MAY_OR_MAY_NOT);
    }

    @Test
    void aTargetAboveTheLimitsIsMetByWhatMustNotBeHigher() {
        assertThat(DECREASE.assurance(LIMITS, new BigDecimal("16.1"))).isEqualTo(Assurance.CONSISTENTLY_MEETS);
        assertThat(NOT_HIGHER.assurance(LIMITS, new BigDecimal("9.9"))).isEqualTo(Assurance.CONSISTENTLY_MISSES);
        assertThat(DECREASE.assurance(LIMITS, BigDecimal.valueOf(16))).isEqualTo(Assurance.MAY_OR_MAY_NOT);
    }

    @Test
    void withoutATargetThereIsNoAssurance() {
        assertThat(INCREASE.assurance(LIMITS, null)).isEqualTo(Assurance.NO_TARGET);
        assertThat(DECREASE.assurance(LIMITS, null)).isEqualTo(Assurance.NO_TARGET);
    }

    @Test
    void aBandIsItsOwnTarget() {
        assertThat(band(9, 17).assurance(LIMITS, null)).isEqualTo(Assurance.CONSISTENTLY_MEETS);
        assertThat(band(17, 20).assurance(LIMITS, null)).isEqualTo(Assurance.CONSISTENTLY_MISSES);
        assertThat(band(1, 9).assurance(LIMITS, null)).isEqualTo(Assurance.CONSISTENTLY_MISSES);
        assertThat(band(9, 12).assurance(LIMITS, null)).isEqualTo(Assurance.MAY_OR_MAY_NOT);
        assertThat(band(12, 14).assurance(LIMITS, null)).isEqualTo(Assurance.MAY_OR_MAY_NOT);
    }

    private static Direction band(long lowest, long highest) {
        return new Direction.WithinBand(BigDecimal.valueOf(lowest), BigDecimal.valueOf(highest));
    }
}

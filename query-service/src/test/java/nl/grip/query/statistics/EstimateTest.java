package nl.grip.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EstimateTest {

    /** The 97.5th percentile of Student's distribution with ten degrees of freedom is 2.228139, as any table has it. */
    @Test
    void anIntervalLiesSoManyStandardErrorsOnBothSides() {
        var estimate = new Estimate(5, 2, 10);
        assertThat(estimate.low()).isEqualTo(5 - 2 * 2.228139, within(1e-5));
        assertThat(estimate.high()).isEqualTo(5 + 2 * 2.228139, within(1e-5));
    }

    /** Variances 9 and 16 add up to 25; 25² / (9² / 10 + 16² / 20) is 29.9043. */
    @Test
    void aDifferenceHasTheUncertaintyOfBoth() {
        var difference = new Estimate(7, 3, 10).minus(new Estimate(2, 4, 20));
        assertThat(difference.value()).isEqualTo(5, within(1e-12));
        assertThat(difference.standardError()).isEqualTo(5, within(1e-12));
        assertThat(difference.degreesOfFreedom()).isEqualTo(29.9043, within(1e-4));
    }

    @Test
    void anIntervalThatTouchesZeroIsNotBeyondChance() {
        assertThat(new Estimate(2.3, 1, 10).isBeyondChance()).isTrue();
        assertThat(new Estimate(-2.3, 1, 10).isBeyondChance()).isTrue();
        assertThat(new Estimate(2.2, 1, 10).isBeyondChance()).isFalse();
        assertThat(new Estimate(-2.2, 1, 10).isBeyondChance()).isFalse();
    }
}

package nl.grip.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.grip.query.statistics.RatedSeries.Rated;
import nl.grip.query.statistics.RatedSeries.Rescaled;
import org.junit.jupiter.api.Test;

/** Figures taken together: groups, breakdowns, units and years. */
class TogetherTest {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    /** 90 of 100 and 1 of 10: the mean of the percentages would be 50. */
    @Test
    void aPercentageOverGroupsIsNoMeanOfPercentages() {
        var pooled = Ratio.pooled(List.of(Optional.of(ratio(90, 100)), Optional.of(ratio(1, 10))));
        assertThat(pooled.ratio().per(HUNDRED).orElseThrow().setScale(4, RoundingMode.HALF_UP))
                .isEqualByComparingTo("82.7273");
    }

    @Test
    void aGroupThatIsAbsentIsNoGroupOfZero() {
        assertThat(Ratio.pooled(List.of(Optional.of(ratio(3, 4)), Optional.empty())))
                .isEqualTo(new Ratio.Pooled(ratio(3, 4), 1));
    }

    @Test
    void outOfNobodyThereIsNoPercentage() {
        assertThat(Ratio.pooled(List.of()).ratio().per(HUNDRED)).isEmpty();
    }

    @Property
    void poolingGroupsAtOnceOrInTurnsIsTheSame(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 500) Integer> numerators,
            @ForAll @IntRange(min = 1, max = 7) int split) {
        var groups = numerators.stream().map(n -> Optional.of(ratio(n, n + 3))).toList();
        var at = Math.min(split, groups.size());
        var inTurns = List.of(
                Optional.of(Ratio.pooled(groups.subList(0, at)).ratio()),
                Optional.of(Ratio.pooled(groups.subList(at, groups.size())).ratio()));
        assertThat(Ratio.pooled(inTurns)).isEqualTo(Ratio.pooled(groups));
        var sum = numerators.stream().mapToInt(Integer::intValue).sum();
        assertThat(Ratio.pooled(groups).ratio()).isEqualTo(ratio(sum, sum + 3 * groups.size()));
    }

    @Test
    void aBreakdownAddsUpToItsTotalOrTheDifferenceIsGiven() {
        assertThat(Reconciliation.of(new BigDecimal("6.0"), parts(1, 2, 3))).isEqualTo(new Reconciliation.AddsUp());
        assertThat(Reconciliation.of(BigDecimal.valueOf(8), parts(1, 2, 3)))
                .isEqualTo(new Reconciliation.Differs(BigDecimal.valueOf(2)));
        assertThat(Reconciliation.of(BigDecimal.valueOf(5), parts(1, 2, 3)))
                .isEqualTo(new Reconciliation.Differs(BigDecimal.valueOf(-1)));
    }

    @Test
    void whatIsLeftForASecretPartIsNotTold() {
        var parts = new ArrayList<>(parts(1, 2));
        parts.add(Optional.empty());
        assertThat(Reconciliation.of(BigDecimal.valueOf(8), parts)).isEqualTo(new Reconciliation.Incomplete(1));
    }

    @Test
    void figuresInAnotherUnitAreRewrittenInTheNewestAndSaySo() {
        var series = RatedSeries.inTheNewestUnit(List.of(
                new Rated(year(2021), new BigDecimal("3.7"), THOUSAND),
                new Rated(year(2022), null, THOUSAND),
                new Rated(year(2023), BigDecimal.valueOf(41), TEN_THOUSAND)));
        assertThat(series.per()).isEqualTo(TEN_THOUSAND);
        assertThat(series.wasRescaled()).isTrue();
        assertThat(series.figures())
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(
                        new Rescaled(year(2021), new BigDecimal("37.0"), Optional.of(THOUSAND)),
                        new Rescaled(year(2022), null, Optional.of(THOUSAND)),
                        new Rescaled(year(2023), BigDecimal.valueOf(41), Optional.empty()));
    }

    @Test
    void figuresInOneUnitStayAsTheyAre() {
        var series = RatedSeries.inTheNewestUnit(List.of(new Rated(year(2021), new BigDecimal("3.70"), THOUSAND)));
        assertThat(series.wasRescaled()).isFalse();
        assertThat(series.figures())
                .containsExactly(new Rescaled(year(2021), new BigDecimal("3.70"), Optional.empty()));
    }

    @Test
    void cumulativeNumbersBeginAnewEachYear() {
        var ones = Monthly.of(Collections.nCopies(15, 1));
        assertThat(Reading.CUMULATIVE.of(ones))
                .extracting(Observation::value)
                .containsExactly(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 11.0, 12.0, 1.0, 2.0, 3.0);
    }

    @Test
    void aSumOverAnAbsentPeriodIsAbsentUntilTheYearEnds() {
        var series = Monthly.without(Monthly.of(Collections.nCopies(14, 2)), 3);
        assertThat(Reading.CUMULATIVE.of(series))
                .extracting(Observation::isPresent)
                .containsExactly(
                        true, true, true, false, false, false, false, false, false, false, false, false, true, true);
    }

    @Test
    void aDifferenceFromAnAbsentPeriodIsAbsent() {
        var series = Monthly.without(Monthly.of(1, 2, 4, 8, 16), 2);
        assertThat(Reading.INCREMENTAL.of(series))
                .extracting(Observation::isPresent)
                .containsExactly(true, true, false, false, true);
        assertThat(Reading.INCREMENTAL.of(series).getLast().number()).isEqualByComparingTo("8");
    }

    @Property
    void whatIsAddedUpAndTakenApartAgainIsTheSame(
            @ForAll @Size(max = 40) List<@IntRange(min = -99, max = 99) Integer> values) {
        var series = Monthly.of(values);
        assertThat(Reading.INCREMENTAL.of(Reading.CUMULATIVE.of(series))).isEqualTo(series);
        assertThat(Reading.CUMULATIVE.of(Reading.INCREMENTAL.of(series))).isEqualTo(series);
    }

    @Test
    void proportionsDoNotAddUp() {
        var proportions = Monthly.ratios(new double[] {1}, new double[] {2});
        assertThatThrownBy(() -> Reading.CUMULATIVE.of(proportions)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Ratio ratio(long numerator, long denominator) {
        return new Ratio(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    private static List<Optional<BigDecimal>> parts(long... parts) {
        return Arrays.stream(parts)
                .mapToObj(BigDecimal::valueOf)
                .map(Optional::of)
                .toList();
    }

    private static LocalDate year(int year) {
        return LocalDate.of(year, 1, 1);
    }
}

package nl.grip.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Numbers reckoned from the formulas by hand, or in plain Python where there are roots in them. */
class ControlLimitsTest {

    private static final double[] PEOPLE = {100, 120, 80, 110, 100, 100, 90, 130, 100, 70, 115, 85};

    @Test
    void xmrLimitsLieAtTwoPointSixSixMeanMovingRanges() {
        var series = Monthly.of(10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12);
        assertLines(lines(ChartKind.XMR, series).getFirst(), 11, 5.68, 7.453333, 14.546667, 16.32);
    }

    /** Ranges 1 (15 times), 8 and 9: their mean is 32 / 17, and 3.267 times that is 6.15. */
    @Test
    void aMovingRangeAboveThreePointTwoSixSevenTimesTheMeanIsLeftOut() {
        var series = Monthly.of(1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1);
        var mean = 35.0 / 18;
        assertLines(
                lines(ChartKind.XMR, series).getFirst(),
                mean,
                mean - 2.66,
                mean - 2.66 * 2 / 3,
                mean + 2.66 * 2 / 3,
                mean + 2.66);
    }

    /** Ranges 100, 10 and 1 (10 times): 100 is left out, and 10 stays though it is above 3.267 times what is the mean now. */
    @Test
    void movingRangesAreScreenedOnce() {
        var series = Monthly.of(0, 100, 110, 111, 110, 111, 110, 111, 110, 111, 110, 111, 110);
        var limits = lines(ChartKind.XMR, series).getFirst();
        assertThat(limits.upper() - limits.centre()).isEqualTo(2.66 * 20 / 11, within(1e-9));
    }

    @Test
    void proportionsHaveTheLimitsOfTheirOwnNumberOfPeople() {
        var limits =
                lines(ChartKind.P, Monthly.ratios(new double[] {12, 15, 9, 14, 11, 13, 10, 16, 12, 8, 14, 10}, PEOPLE));
        assertLines(limits.getFirst(), 0.12, 0.0225115391, 0.0550076928, 0.1849923072, 0.2174884609);
        assertLines(limits.get(9), 0.12, 0.0034790025, 0.0423193350, 0.1976806650, 0.2365209975);
    }

    /** One in twelve, and 3 √(1/12 · 11/12 / 4) is 0.41; three in four of four, and 3 √(3/16 / 4) is 0.65. */
    @Test
    void noLimitOfAProportionLiesBelowNoneOrAboveAll() {
        var few = lines(ChartKind.P, Monthly.ratios(new double[] {1, 0, 0}, new double[] {4, 4, 4}));
        var many = lines(ChartKind.P, Monthly.ratios(new double[] {3, 3, 3}, new double[] {4, 4, 4}));
        assertThat(few.getFirst().lower()).isZero();
        assertThat(many.getFirst().upper()).isEqualTo(1);
    }

    @Test
    void ratesHaveTheLimitsOfTheirOwnExposure() {
        var limits = lines(ChartKind.U, Monthly.ratios(new double[] {5, 7, 4, 6, 8, 3, 5, 6, 7, 4, 5, 6}, new double[] {
            1.0, 1.2, 0.9, 1.1, 1.3, 0.8, 1, 1, 1.2, 0.9, 1, 1.1
        }));
        assertLines(limits.getFirst(), 5.28, 0, 0.6843498828, 9.8756501172, 12.1734751758);
        assertLines(limits.get(5), 5.28, 0, 0.1419069685, 10.4180930315, 12.9871395472);
    }

    @Test
    void countsVaryByTheRootOfTheirMean() {
        var limits = lines(ChartKind.C, Monthly.of(4, 6, 3, 5, 7, 2, 4, 5, 6, 4, 3, 5));
        assertLines(limits.getFirst(), 4.5, 0, 0.2573593129, 8.7426406871, 10.8639610307);
    }

    @Test
    void casesBetweenEventsHaveTheLimitsOfTheGeometricDistributionAroundItsMedian() {
        var limits = lines(ChartKind.G, Monthly.of(14, 3, 25, 8, 0, 40, 11, 6, 19, 2, 31, 9));
        assertLines(limits.getFirst(), 9.7040605278, 0, 0, 42.9827534924, 57.4741302386);
    }

    @Test
    void timeBetweenEventsHasTheLimitsOfItsPowerOfOneToThreePointSix() {
        var limits = lines(ChartKind.T, Monthly.of(3, 8, 1, 15, 6, 22, 4, 9, 2, 30, 12, 5));
        assertLines(limits.getFirst(), 7.3936841481, 0, 0.0762126600, 52.0246961630, 103.0865504463);
    }

    @Test
    void thereAreNoNegativeCountsAndNoMoreThanAll() {
        var negative = Monthly.of(-1);
        var moreThanAll = Monthly.ratios(new double[] {3}, new double[] {2});
        for (var kind : List.of(ChartKind.P, ChartKind.U, ChartKind.C, ChartKind.G, ChartKind.T)) {
            assertThatThrownBy(() -> lines(kind, negative)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> lines(ChartKind.P, moreThanAll)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Twelve times 2,000 people, of whom 300 and 400 in turn: √(0.175 · 0.825 / 2000) lies 5.885 times in the distance of 0.05. */
    @Test
    void proportionsOutOfManyThatVaryMoreThanChanceHaveWiderLimits() {
        var series = Monthly.ratios(inTurn(300, 400), inTurn(2000, 2000));
        var limits = ControlLimits.of(ChartKind.P, series);
        var chance = Math.sqrt(0.175 * 0.825 / 2000);
        assertThat(limits.sigmaZ().orElseThrow()).isEqualTo(0.05 / chance / 1.128, within(1e-9));
        assertThat(limits.at(series.getFirst()).upper()).isEqualTo(0.175 + 3 * 0.05 / 1.128, within(1e-9));
        assertThat(limits.at(Monthly.ratios(new double[] {400}, new double[] {8000})
                                .getFirst())
                        .upper())
                .isEqualTo(0.175 + 3 * 0.05 / 1.128 / 2, within(1e-9));
    }

    @Test
    void ratesOfManyThatVaryMoreThanChanceHaveWiderLimits() {
        var series = Monthly.ratios(inTurn(150, 250), inTurn(2, 2));
        var limits = ControlLimits.of(ChartKind.U, series);
        assertThat(limits.sigmaZ().orElseThrow()).isEqualTo(50 / Math.sqrt(50) / 1.128, within(1e-9));
        assertThat(limits.at(series.getFirst()).upper()).isEqualTo(100 + 3 * 50 / 1.128, within(1e-9));
    }

    @Test
    void limitsAreNeverNarrowerThanChanceAndFewAreLeftToIt() {
        var steady = ControlLimits.of(ChartKind.P, Monthly.ratios(inTurn(300, 301), inTurn(2000, 2000)));
        var few = ControlLimits.of(ChartKind.P, Monthly.ratios(inTurn(5, 45), inTurn(100, 100)));
        var fewWithout = ControlLimits.of(ChartKind.P, Monthly.ratios(inTurn(1950, 1990), inTurn(2000, 2000)));
        assertThat(steady.sigmaZ()).isEmpty();
        assertThat(few.sigmaZ()).isEmpty();
        assertThat(fewWithout.sigmaZ()).isEmpty();
    }

    private static double[] inTurn(double odd, double even) {
        return IntStream.range(0, 12).mapToDouble(i -> i % 2 == 0 ? odd : even).toArray();
    }

    private static List<Limits> lines(ChartKind kind, List<Observation> points) {
        var lines = ControlLimits.of(kind, points);
        return points.stream().map(lines::at).toList();
    }

    private static void assertLines(
            Limits limits, double centre, double lower, double lowerWarning, double upperWarning, double upper) {
        var close = within(1e-6);
        assertThat(limits.centre()).isEqualTo(centre, close);
        assertThat(limits.lower()).isEqualTo(lower, close);
        assertThat(limits.lowerWarning()).isEqualTo(lowerWarning, close);
        assertThat(limits.upperWarning()).isEqualTo(upperWarning, close);
        assertThat(limits.upper()).isEqualTo(upper, close);
    }
}

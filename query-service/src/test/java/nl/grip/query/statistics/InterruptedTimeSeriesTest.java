package nl.grip.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.grip.query.statistics.BeforeAndAfter.Estimated;
import nl.grip.query.statistics.BeforeAndAfter.NotEstimated;
import nl.grip.query.statistics.BeforeAndAfter.NotEstimated.Reason;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Expected numbers are those of statsmodels 0.15 (OLS, GLM with Pearson's scale); but standard errors and intervals of least
 * squares are reckoned in numpy and scipy, with every matrix of {@link RobustErrors} written out.
 */
class InterruptedTimeSeriesTest {

    private static final Offset<Double> CLOSE = within(1e-8);

    private static final double[] BEFORE = {52.1, 50.8, 53.4, 51.9, 54.2, 53.0, 52.6, 55.1, 54.4, 53.9, 56.0, 54.7};
    private static final double[] AFTER = {49.8, 50.9, 48.7, 49.5, 47.9, 49.1, 48.0, 46.6, 48.3, 46.9, 45.8, 47.0};
    private static final List<Observation> SERIES = Monthly.of(IntStream.range(0, 24)
            .mapToDouble(i -> i < 12 ? BEFORE[i] : AFTER[i - 12])
            .toArray());

    private static final double[] REPORTS = {
        42, 44, 46, 44, 41, 51, 54, 44, 39, 28, 35, 28, 51, 43, 74, 61, 63, 81, 57, 46, 54, 66, 54, 44, 28, 83, 93, 90,
        58, 46, 57, 52, 48, 45, 43, 38, 44, 51, 27, 50, 46, 73, 69, 69, 25, 60, 54, 37
    };

    /** Growing by ten inhabitants a month. */
    private static final List<Observation> RATES = Monthly.ratios(
            REPORTS,
            IntStream.range(0, REPORTS.length).mapToDouble(i -> 1000 + 10 * i).toArray());

    @Test
    void leastSquaresGivesLevelTrendAndTheirChanges() {
        var answer = estimated(measured(SERIES, 12));
        assertThat(answer.scale()).isEqualTo(Scale.IDENTITY);
        assertEstimate(answer.intercept(), 51.70641025641, 0.260353053681);
        assertEstimate(answer.trend(), 0.327622377622, 0.035442441589);
        assertEstimate(answer.levelChange(), -5.500699300699, 0.377198000472);
        assertEstimate(answer.slopeChange(), -0.678321678322, 0.052779750504);
        assertThat(answer.dispersion()).isEqualTo(0.7920827505827506, CLOSE);
    }

    @Test
    void anIntervalIsThatOfStudent() {
        var change = estimated(measured(SERIES, 12)).levelChange();
        assertThat(change.low()).isEqualTo(-6.502078543434, CLOSE);
        assertThat(change.high()).isEqualTo(-4.499320057965, CLOSE);
        assertThat(change.degreesOfFreedom()).isEqualTo(4.5205789258, CLOSE);
        assertThat(change.isBeyondChance()).isTrue();
    }

    @Test
    void theEffectIsTheDistanceFromTheCounterfactualLine() {
        var answer = estimated(measured(SERIES, 12));
        var last = answer.lines().getLast();
        assertThat(last.counterfactual()).isEqualTo(59.24172494172501, CLOSE);
        assertThat(last.fitted()).isEqualTo(46.27948717948719, CLOSE);
        assertEstimate(answer.atEnd().difference(), -12.962237762237818, 0.698962222649);
        assertEstimate(answer.mean().difference(), -9.231468531468558, 0.480617456516);
        assertThat(answer.mean().difference().high()).isEqualTo(-7.790557347220, CLOSE);
        assertThat(answer.mean().logRatio()).isEmpty();
    }

    @Test
    void beforeTheStartTheCounterfactualIsTheLineItself() {
        assertThat(estimated(measured(SERIES, 12)).lines().subList(0, 12))
                .allMatch(line -> line.fitted() == line.counterfactual());
    }

    @Test
    void timeGoesOnThroughAGap() {
        var answer = estimated(measured(Monthly.without(SERIES, 3, 17), 12));
        assertEstimate(answer.intercept(), 51.868691588785, 0.365340636434);
        assertEstimate(answer.trend(), 0.311815754339, 0.046171811831);
        assertEstimate(answer.levelChange(), -5.553601659963, 0.459333417668);
        assertEstimate(answer.slopeChange(), -0.659777537779, 0.066314646796);
        assertThat(answer.lines().get(17).observed()).isEmpty();
    }

    @Test
    void countsAndRatesAreQuasiPoissonWithTheirExposureAsOffset() {
        var answer = estimated(rates());
        assertThat(answer.scale()).isEqualTo(Scale.LOG);
        assertThat(answer.season()).isEqualTo(new Season(12, 2));
        assertEstimate(answer.intercept(), -3.18986583917, 0.093044339927);
        assertEstimate(answer.trend(), 0.003257942076, 0.004402167103);
        assertEstimate(answer.levelChange(), -0.496691643806, 0.192890578686);
        assertEstimate(answer.slopeChange(), 0.037981118921, 0.025923493723);
        assertThat(answer.dispersion()).isEqualTo(3.53421562877529, CLOSE);
    }

    @Test
    void theEffectOnARateIsADifferenceAndARatio() {
        var answer = estimated(rates());
        assertEstimate(answer.atEnd().difference(), -0.0028238377970389306, 0.007074867698718041);
        assertEstimate(answer.mean().difference(), -0.012210709392218586, 0.0059067694269849605);
        assertEstimate(answer.atEnd().logRatio().orElseThrow(), -0.07889933567416599, 0.19836907569224962);
        assertEstimate(answer.mean().logRatio().orElseThrow(), -0.2877954897401423, 0.13397649078496668);
        assertThat(answer.atEnd().difference().isBeyondChance()).isFalse();
        assertThat(answer.mean().difference().isBeyondChance()).isTrue();
    }

    @Test
    void aSeasonOfQuartersIsOneWave() {
        var quarters = Monthly.of(10.2, 14.1, 11.8, 7.9, 10.9, 14.6, 12.5, 8.3, 13.4, 17.2, 14.9, 11.1);
        var answer = estimated(new Interruption(DataKind.MEASURED, quarters, Monthly.month(8), 4, Set.of()));
        assertThat(answer.season().waves()).isEqualTo(1);
        assertEstimate(answer.levelChange(), 2.15, 0.277544876115);
        assertEstimate(answer.slopeChange(), -0.025, 0.051376001133);
    }

    @Test
    void aSeasonNeedsTwoWholeYearsBefore() {
        var months = Monthly.of(IntStream.range(0, 40).mapToDouble(i -> i % 5).toArray());
        assertThat(estimated(yearly(months, 23)).season().waves()).isZero();
        assertThat(estimated(yearly(months, 23)).broken()).contains(Assumption.SEASON_MODELLED);
        assertThat(estimated(yearly(months, 24)).season().waves()).isEqualTo(1);
        assertThat(estimated(yearly(months, 36)).season().waves()).isEqualTo(2);
        assertThat(estimated(yearly(Monthly.without(months, 5), 24)).season().waves())
                .isZero();
    }

    @Test
    void aYearOfThreePeriodsHasNoWave() {
        assertThat(estimated(new Interruption(DataKind.MEASURED, SERIES, Monthly.month(12), 3, Set.of()))
                        .season()
                        .waves())
                .isZero();
    }

    @Test
    void fewerThanThreeOnASideTellNothing() {
        assertThat(InterruptedTimeSeries.of(measured(SERIES, 22)))
                .isEqualTo(new NotEstimated(Reason.TOO_FEW_MEASUREMENTS, 22, 2));
        assertThat(InterruptedTimeSeries.of(measured(Monthly.without(SERIES, 0), 3)))
                .isEqualTo(new NotEstimated(Reason.TOO_FEW_MEASUREMENTS, 2, 21));
        assertThat(InterruptedTimeSeries.of(measured(SERIES, 21))).isInstanceOf(Estimated.class);
    }

    @Test
    void fewerThanEightOnASideIsAnAssumptionBroken() {
        assertThat(estimated(measured(SERIES, 17)).broken()).contains(Assumption.ENOUGH_POINTS);
        assertThat(estimated(measured(SERIES, 16)).broken()).doesNotContain(Assumption.ENOUGH_POINTS);
    }

    /** Q is 17.65123 at four lags, which chance brings about in 0.0014 of cases. */
    @Test
    void residualsThatResembleTheirNeighboursAreAnAssumptionBroken() {
        var check = check(estimated(measured(SERIES, 12)), Assumption.NO_AUTOCORRELATION_LEFT);
        assertThat(check.standing()).isEqualTo(Check.Standing.BROKEN);
        assertThat(check.measured().orElseThrow()).isEqualTo(0.001444, within(1e-6));
    }

    @Test
    void countsThatVaryMoreThanPoissonAreAnAssumptionBroken() {
        assertThat(estimated(rates()).broken()).contains(Assumption.NO_OVERDISPERSION);
        assertThat(check(estimated(measured(SERIES, 12)), Assumption.NO_OVERDISPERSION)
                        .standing())
                .isEqualTo(Check.Standing.NOT_TESTED);
    }

    @Test
    void anotherInterventionInTheWindowIsAnAssumptionBroken() {
        assertThat(estimated(withOther(Monthly.month(20))).broken()).contains(Assumption.NO_OTHER_INTERVENTION);
        assertThat(estimated(withOther(Monthly.month(24))).broken()).doesNotContain(Assumption.NO_OTHER_INTERVENTION);
    }

    @Test
    void zerosWithoutEndDetermineNoRate() {
        var never = Monthly.of(
                IntStream.range(0, 24).mapToDouble(i -> i < 12 ? 0 : 5 + i % 3).toArray());
        assertThat(InterruptedTimeSeries.of(new Interruption(DataKind.COUNT, never, Monthly.month(12), 1, Set.of())))
                .isEqualTo(new NotEstimated(Reason.NOT_DETERMINED, 12, 12));
    }

    @Test
    void eventsInARowAreNoEqualPeriods() {
        assertThat(InterruptedTimeSeries.of(
                        new Interruption(DataKind.CASES_BETWEEN_EVENTS, SERIES, Monthly.month(12), 1, Set.of())))
                .isEqualTo(new NotEstimated(Reason.NO_EQUAL_PERIODS, 12, 12));
    }

    private static Interruption measured(List<Observation> series, int start) {
        return new Interruption(DataKind.MEASURED, series, Monthly.month(start), 1, Set.of());
    }

    private static Interruption yearly(List<Observation> series, int start) {
        return new Interruption(DataKind.MEASURED, series, Monthly.month(start), 12, Set.of());
    }

    private static Interruption withOther(LocalDate start) {
        return new Interruption(DataKind.MEASURED, SERIES, Monthly.month(12), 1, Set.of(start));
    }

    private static Interruption rates() {
        return new Interruption(DataKind.RATE, RATES, Monthly.month(36), 12, Set.of());
    }

    private static Estimated estimated(Interruption interruption) {
        return (Estimated) InterruptedTimeSeries.of(interruption);
    }

    private static Check check(Estimated answer, Assumption assumption) {
        return answer.checks().stream()
                .filter(check -> check.assumption() == assumption)
                .findFirst()
                .orElseThrow();
    }

    private static void assertEstimate(Estimate estimate, double value, double standardError) {
        assertThat(estimate.value()).isEqualTo(value, CLOSE);
        assertThat(estimate.standardError()).isEqualTo(standardError, CLOSE);
    }
}

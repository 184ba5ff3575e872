package nl.grip.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ControlChartTest {

    private static final Aim LESS = new Aim(new Direction.Decrease(), BigDecimal.valueOf(20));

    /** Twelve months around 11, and twelve around 5. */
    private static final List<Observation> FALLEN =
            Monthly.of(10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6);

    @Test
    void eachKindOfDataHasItsOwnChart() {
        assertThat(DataKind.values())
                .extracting(kind -> kind.chart().chartName())
                .containsExactly("XmR", "p", "u", "c", "g", "t");
    }

    @Test
    void aShiftDownwardsImprovesWhatMustBecomeLess() {
        var phase = charted(ControlChart.of(ChartKind.XMR, FALLEN, Set.of(), LESS), 0);
        assertThat(phase.points())
                .extracting(ChartPoint::meaning)
                .containsExactlyElementsOf(concat(
                        Collections.nCopies(12, Meaning.COMMON_CAUSE), Collections.nCopies(12, Meaning.IMPROVEMENT)));
        assertThat(phase.verdict())
                .isEqualTo(new Verdict(
                        new RuleSet("making-data-count", 2), Meaning.IMPROVEMENT, Assurance.CONSISTENTLY_MEETS));
    }

    @Test
    void limitsRestOnTheFirstTwelveAndStand() {
        var phase = charted(ControlChart.of(ChartKind.XMR, FALLEN, Set.of(), LESS), 0);
        assertThat(phase.basis()).isEqualTo(new Basis(Monthly.month(0), Monthly.month(11), 12, OptionalDouble.empty()));
        assertThat(phase.points())
                .extracting(ChartPoint::limits)
                .containsOnly(
                        ControlLimits.of(ChartKind.XMR, FALLEN.subList(0, 12)).at(FALLEN.getFirst()));
    }

    @Test
    void theFirstTwelveAreThoseThatHaveAValue() {
        var phase = charted(ControlChart.of(ChartKind.XMR, Monthly.without(FALLEN, 0, 5), Set.of(), LESS), 0);
        assertThat(phase.basis()).isEqualTo(new Basis(Monthly.month(1), Monthly.month(13), 12, OptionalDouble.empty()));
    }

    @Test
    void aPhaseBeginsOnADecidedDateAndHasLimitsOfItsOwn() {
        var chart = ControlChart.of(ChartKind.XMR, FALLEN, Set.of(Monthly.month(12)), LESS);
        assertThat(chart.phases()).extracting(Phase::from).containsExactly(Monthly.month(0), Monthly.month(12));
        assertThat(charted(chart, 0).points().getFirst().limits().centre()).isEqualTo(11, within(1e-9));
        assertThat(charted(chart, 1).points().getFirst().limits().centre()).isEqualTo(5, within(1e-9));
        assertThat(charted(chart, 1).verdict().variation()).isEqualTo(Meaning.COMMON_CAUSE);
    }

    @Test
    void aPhaseNeverBeginsBecauseOfTheFigures() {
        assertThat(ControlChart.of(ChartKind.XMR, FALLEN, Set.of(), LESS).phases())
                .hasSize(1);
    }

    /** Six high ones on both sides of the edge. */
    @Test
    void aRunEndsWhereAPhaseEnds() {
        var series = Monthly.of(1, 3, 1, 3, 1, 1, 7, 8, 7, 8, 7, 8, 18, 17, 18, 17, 18, 17, 11, 12, 11, 12, 11, 12);
        var inTwo = ControlChart.of(ChartKind.XMR, series, Set.of(Monthly.month(12)), LESS);
        assertThat(rules(inTwo)).doesNotContain(Rule.ONE_SIDE);
    }

    @Test
    void elevenMeasurementsAreTooFewForAVerdict() {
        var phase = ControlChart.of(ChartKind.XMR, FALLEN.subList(0, 11), Set.of(), LESS)
                .phases()
                .getFirst();
        assertThat(phase).isInstanceOfSatisfying(Phase.TooFew.class, few -> {
            assertThat(few.points()).hasSize(11);
            assertThat(few.centre().orElseThrow()).isEqualTo(120.0 / 11, within(1e-9));
        });
        assertThat(ControlChart.of(ChartKind.XMR, FALLEN.subList(0, 12), Set.of(), LESS)
                        .phases()
                        .getFirst())
                .isInstanceOf(Phase.Charted.class);
    }

    @Test
    void aPhaseThatJustBeganHasNoPointsYet() {
        var chart = ControlChart.of(ChartKind.XMR, FALLEN, Set.of(Monthly.month(24)), LESS);
        assertThat(chart.phases().getLast()).isInstanceOfSatisfying(Phase.TooFew.class, few -> {
            assertThat(few.points()).isEmpty();
            assertThat(few.centre()).isEmpty();
        });
    }

    @Test
    void absentPointsAreLeftOutAndCounted() {
        var known = ControlChart.of(ChartKind.XMR, Monthly.without(FALLEN, 3, 15), Set.of(), LESS);
        var phase = charted(known, 0);
        assertThat(phase.absent()).isEqualTo(2);
        assertThat(phase.points()).hasSize(22).extracting(ChartPoint::on).doesNotContain(Monthly.month(3));
        assertThat(phase.points().getFirst().limits().centre()).isEqualTo((132 - 12 + 4) / 12.0, within(1e-9));
    }

    @Test
    void anAbsentPointNeitherBreaksARunNorCountsInIt() {
        var sevenAndAGap = Monthly.without(Monthly.of(3, 1, 3, 1, 3, 1, 9, 8, 9, 0, 8, 9, 8, 9, 1, 3), 9);
        var sixAndAGap = Monthly.without(Monthly.of(3, 1, 3, 1, 3, 1, 9, 8, 9, 0, 8, 9, 8, 1, 3), 9);
        assertThat(rules(ControlChart.of(ChartKind.XMR, sevenAndAGap, Set.of(), LESS)))
                .contains(Rule.ONE_SIDE);
        assertThat(rules(ControlChart.of(ChartKind.XMR, sixAndAGap, Set.of(), LESS)))
                .doesNotContain(Rule.ONE_SIDE);
    }

    @Test
    void outOfNothingThereIsNoValue() {
        assertThat(Observation.of(Monthly.START, BigDecimal.ZERO, BigDecimal.ZERO)
                        .isPresent())
                .isFalse();
        assertThat(Observation.of(Monthly.START, BigDecimal.ZERO).isPresent()).isTrue();
    }

    private static List<Rule> rules(ControlChart chart) {
        return chart.phases().stream()
                .flatMap(phase -> ((Phase.Charted) phase).points().stream())
                .flatMap(point -> point.signals().stream())
                .map(Signal::rule)
                .toList();
    }

    private static Phase.Charted charted(ControlChart chart, int phase) {
        return (Phase.Charted) chart.phases().get(phase);
    }

    private static List<Meaning> concat(List<Meaning> first, List<Meaning> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}

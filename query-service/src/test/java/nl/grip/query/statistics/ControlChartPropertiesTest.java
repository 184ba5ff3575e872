package nl.grip.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;

class ControlChartPropertiesTest {

    private static final int DECIDED = 14;

    @Property
    void anotherUnitOrZeroMovesTheLimitsAlongAndChangesNoVerdict(
            @ForAll("walks") List<Integer> values,
            @ForAll @IntRange(min = 1, max = 60) int scale,
            @ForAll @IntRange(min = -500, max = 500) int shift) {
        var points = points(values, new Direction.Increase(), 0);
        var moved =
                points(values.stream().map(value -> scale * value + shift).toList(), new Direction.Increase(), shift);
        assertThat(moved).hasSameSizeAs(points);
        for (var i = 0; i < points.size(); i++) {
            assertThat(moved.get(i).signals()).isEqualTo(points.get(i).signals());
            assertThat(moved.get(i).meaning()).isEqualTo(points.get(i).meaning());
            assertMoved(lines(points.get(i)), lines(moved.get(i)), scale, shift);
        }
        assertThat(phase(values.stream().map(value -> scale * value + shift).toList(), new Direction.Increase(), shift)
                        .verdict())
                .isEqualTo(phase(values, new Direction.Increase(), 0).verdict());
        Statistics.label("has signals")
                .collect(points.stream().anyMatch(point -> !point.signals().isEmpty()))
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 20));
    }

    @Property
    void upsideDownHighIsLowAndWhatIsWantedIsToo(
            @ForAll("walks") List<Integer> values, @ForAll @IntRange(min = -30, max = 30) int target) {
        var upright = phase(values, new Direction.Increase(), target);
        var mirrored = phase(values.stream().map(value -> -value).toList(), new Direction.Decrease(), -target);
        assertThat(mirrored.verdict()).isEqualTo(upright.verdict());
        for (var i = 0; i < values.size(); i++) {
            assertThat(mirrored.points().get(i).meaning())
                    .isEqualTo(upright.points().get(i).meaning());
            assertThat(mirrored.points().get(i).signals())
                    .isEqualTo(mirrored(upright.points().get(i).signals()));
        }
    }

    @Property
    void whatComesLaterNeverTouchesAPhaseThatIsClosed(
            @ForAll @Size(min = DECIDED + 1, max = 40) List<@IntRange(max = 30) Integer> values,
            @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 1000) Integer> later,
            @ForAll ChartKind kind) {
        Assume.that(kind != ChartKind.P);
        var longer = new ArrayList<>(values);
        longer.addAll(later);
        assertThat(closed(kind, longer)).isEqualTo(closed(kind, values));
    }

    @Property
    void whatComesLaterNeverMovesLimitsThatStand(
            @ForAll @Size(min = RuleSet.FEWEST_POINTS, max = 20) List<@IntRange(max = 1000) Integer> values,
            @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 1000) Integer> later,
            @ForAll ChartKind kind) {
        var longer = new ArrayList<>(values);
        longer.addAll(later);
        var before = outOfAThousand(kind, values);
        var after = outOfAThousand(kind, longer);
        assertThat(after.basis()).isEqualTo(before.basis());
        assertThat(after.points().subList(0, values.size()))
                .extracting(ChartPoint::limits)
                .isEqualTo(before.points().stream().map(ChartPoint::limits).toList());
    }

    @Property
    void everyPointIsInOnePhaseWhereverPhasesBegin(
            @ForAll("walks") List<Integer> values,
            @ForAll @Size(max = 5) Set<@IntRange(min = -5, max = 60) Integer> months) {
        var decided = months.stream().map(Monthly::month).collect(Collectors.toSet());
        var chart = ControlChart.of(ChartKind.XMR, Monthly.of(values), decided, aim(new Direction.None(), 0));
        assertThat(chart.phases().stream().flatMap(phase -> switch (phase) {
                    case Phase.TooFew few -> few.points().stream().map(Observation::on);
                    case Phase.Charted charted -> charted.points().stream().map(ChartPoint::on);
                }))
                .containsExactlyElementsOf(
                        Monthly.of(values).stream().map(Observation::on).toList());
        assertThat(chart.phases())
                .extracting(Phase::from)
                .isSorted()
                .containsAll(decided)
                .allMatch(from -> decided.contains(from) || from.equals(Monthly.START));
    }

    /** Steps rather than values, so that runs and trends are no rarity. */
    @Provide
    Arbitrary<List<Integer>> walks() {
        return Arbitraries.integers()
                .between(-4, 5)
                .list()
                .ofMinSize(RuleSet.FEWEST_POINTS)
                .ofMaxSize(40)
                .map(steps -> {
                    var values = new ArrayList<Integer>();
                    steps.forEach(step -> values.add(step + (values.isEmpty() ? 0 : values.getLast())));
                    return values;
                });
    }

    private static Phase.Charted outOfAThousand(ChartKind kind, List<Integer> values) {
        var numbers = values.stream().mapToDouble(Integer::doubleValue).toArray();
        var series = Monthly.ratios(
                numbers, DoubleStream.generate(() -> 1000).limit(numbers.length).toArray());
        return (Phase.Charted) ControlChart.of(kind, series, Set.of(), aim(new Direction.Decrease(), 0))
                .phases()
                .getFirst();
    }

    private static Phase closed(ChartKind kind, List<Integer> values) {
        var decided = Set.of(Monthly.month(DECIDED));
        return ControlChart.of(kind, Monthly.of(values), decided, aim(new Direction.Decrease(), 10))
                .phases()
                .getFirst();
    }

    private static List<ChartPoint> points(List<Integer> values, Direction direction, int target) {
        return phase(values, direction, target).points();
    }

    private static Phase.Charted phase(List<Integer> values, Direction direction, int target) {
        var chart = ControlChart.of(ChartKind.XMR, Monthly.of(values), Set.of(), aim(direction, target));
        return (Phase.Charted) chart.phases().getFirst();
    }

    private static Aim aim(Direction direction, int target) {
        return new Aim(direction, BigDecimal.valueOf(target));
    }

    private static Set<Signal> mirrored(Set<Signal> signals) {
        return signals.stream()
                .map(signal -> new Signal(signal.rule(), signal.side() == Side.HIGH ? Side.LOW : Side.HIGH))
                .collect(Collectors.toSet());
    }

    private static double[] lines(ChartPoint point) {
        var limits = point.limits();
        return new double[] {
            limits.centre(), limits.lower(), limits.lowerWarning(), limits.upperWarning(), limits.upper()
        };
    }

    private static void assertMoved(double[] lines, double[] moved, int scale, int shift) {
        IntStream.range(0, lines.length)
                .forEach(i -> assertThat(moved[i]).isEqualTo(scale * lines[i] + shift, within(1e-6)));
    }
}

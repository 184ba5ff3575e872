package nl.grip.query.indicators;

import static nl.grip.query.indicators.SomeIndicator.CODE;
import static nl.grip.query.indicators.SomeIndicator.DAY;
import static nl.grip.query.indicators.SomeIndicator.ID;
import static nl.grip.query.indicators.SomeIndicator.all;
import static nl.grip.query.indicators.SomeIndicator.counted;
import static nl.grip.query.indicators.SomeIndicator.defined;
import static nl.grip.query.indicators.SomeIndicator.measured;
import static nl.grip.query.indicators.SomeIndicator.month;
import static nl.grip.query.indicators.SomeIndicator.proposed;
import static nl.grip.query.indicators.SomeIndicator.series;
import static nl.grip.query.indicators.SomeIndicator.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import nl.grip.events.Code;
import nl.grip.events.Direction;
import nl.grip.events.DomainEvent;
import nl.grip.events.Figure;
import nl.grip.events.IndicatorEvent.BaselineSet;
import nl.grip.events.IndicatorEvent.DirectionChanged;
import nl.grip.events.IndicatorEvent.GoalTied;
import nl.grip.events.IndicatorEvent.TargetSet;
import nl.grip.events.InterventionEvent.IndicatorTied;
import nl.grip.events.InterventionEvent.InterventionSteered;
import nl.grip.events.InterventionId;
import nl.grip.events.Period;
import nl.grip.events.ProgrammeId;
import nl.grip.events.Quantity;
import nl.grip.query.Facts;
import nl.grip.query.tables.Cell;
import nl.grip.query.tables.TableWords;

class SeriesPropertiesTest {

    private static final InterventionId OURS = Facts.id(1);
    private static final InterventionId OTHER = Facts.id(2);
    private static final TableWords KEYS = new TableWords() {
        @Override
        public String of(String key, Object... arguments) {
            return key;
        }

        @Override
        public Locale locale() {
            return Locale.ROOT;
        }
    };

    @Property(tries = 200)
    void limitsDoNotMoveWithoutADecision(
            @ForAll("figures") List<Figure> figures, @ForAll("undecided") List<DomainEvent> undecided) {
        var measured = all(List.of(defined(counted("Wachtenden"))), tied(), measurements(figures));

        var before = series(measured);
        var after = series(all(measured, undecided));

        assertThat(after.phases())
                .extracting(Series.Phase::from, Series.Phase::centre)
                .isEqualTo(before.phases().stream()
                        .map(phase -> tuple(phase.from(), phase.centre()))
                        .toList());
        assertThat(after.points())
                .extracting(Series.Point::lower, Series.Point::upper)
                .isEqualTo(before.points().stream()
                        .map(point -> tuple(point.lower(), point.upper()))
                        .toList());
    }

    @Property(tries = 200)
    void laterFiguresMoveNoLimitThatStands(
            @ForAll("figures") List<Figure> before, @ForAll("figures") List<Figure> after) {
        var measured = all(List.of(defined(counted("Wachtenden"))), tied(), measurements(before));
        var stands = series(measured);
        Assume.that(stands.points().stream().anyMatch(point -> point.upper() != null));
        var more = IntStream.range(0, after.size())
                .<DomainEvent>mapToObj(at -> measured(at(before.size() + at), after.get(at)))
                .toList();

        var longer = series(all(measured, more));

        assertThat(longer.phases().getFirst().basis())
                .isEqualTo(stands.phases().getFirst().basis());
        assertThat(longer.points().subList(0, before.size()))
                .extracting(Series.Point::lower, Series.Point::upper)
                .isEqualTo(stands.points().stream()
                        .map(point -> tuple(point.lower(), point.upper()))
                        .toList());
    }

    @Property(tries = 200)
    void aDecisionLeavesTheLimitsBeforeItAsTheyWere(
            @ForAll("figures") List<Figure> before, @ForAll("figures") List<Figure> after) {
        var decided = LocalDate.of(2019, 1, 1).plusMonths(before.size());
        var start = all(List.of(defined(counted("Wachtenden"))), tied(), measurements(before));
        var more = IntStream.range(0, after.size())
                .<DomainEvent>mapToObj(at -> measured(at(before.size() + at), after.get(at)))
                .toList();
        var steered = List.of(new InterventionSteered(OURS, decided, Facts.DECISION, "Anders"));

        assertThat(series(all(start, steered, more)).points().subList(0, before.size()))
                .extracting(Series.Point::lower, Series.Point::upper)
                .isEqualTo(series(start).points().stream()
                        .map(point -> tuple(point.lower(), point.upper()))
                        .toList());
    }

    @Property(tries = 200)
    void whatIsNotKnownHasNoNumberAnywhere(@ForAll("figures") List<Figure> figures) {
        var series = series(all(List.of(defined(counted("Wachtenden"))), measurements(figures)));

        for (var at = 0; at < series.points().size(); at++) {
            var point = series.points().get(at);
            assertThat(point.told()).isEqualTo(Told.of(figures.get(at).kind()));
            assertThat(point.value()).isEqualTo(figures.get(at).value());
            var cells = series.table(KEYS).rows().get(at).cells();
            assertThat(cells.get(3))
                    .isEqualTo(
                            point.value() == null
                                    ? new Cell.Empty()
                                    : new Cell.Quantity(point.value().number()));
        }
        assertThat(series.points()).hasSize(figures.size());
    }

    @Provide
    Arbitrary<List<Figure>> figures() {
        var known = Arbitraries.integers()
                .between(0, 40)
                .map(number ->
                        new Figure(List.of(), Figure.Kind.KNOWN, new Quantity(BigDecimal.valueOf(number)), null));
        var withheld = Arbitraries.of(Figure.Kind.UNKNOWN, Figure.Kind.SECRET)
                .map(kind -> new Figure(List.of(), kind, null, null));
        return Arbitraries.frequencyOf(Tuple.of(6, known), Tuple.of(1, withheld))
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    /** Whatever can be recorded that decides nothing about an intervention of this indicator. */
    @Provide
    Arbitrary<List<DomainEvent>> undecided() {
        var day = LocalDate.of(2019, 6, 1);
        return Arbitraries.<DomainEvent>of(
                        new DirectionChanged(
                                ID, day, new Direction(Direction.Aim.INCREASE, null, null), "Anders bedoeld"),
                        new TargetSet(ID, day, day.plusYears(2), Quantity.of("3"), "Plan", null),
                        new BaselineSet(ID, day, Quantity.of("3"), new Period(DAY, day), "Bron"),
                        new GoalTied(ID, day, new ProgrammeId(Facts.id(50).id()), new Code("GEZOND")),
                        started(OTHER, day),
                        new InterventionSteered(OTHER, day, Facts.DECISION, "Anders"))
                .list()
                .ofMaxSize(4);
    }

    private static List<DomainEvent> tied() {
        return List.of(
                proposed(OURS, "PJ1", "Huisarts"),
                proposed(OTHER, "PJ2", "Wandelen"),
                new IndicatorTied(OURS, DAY, CODE));
    }

    private static List<DomainEvent> measurements(List<Figure> figures) {
        return IntStream.range(0, figures.size())
                .<DomainEvent>mapToObj(at -> measured(at(at), figures.get(at)))
                .toList();
    }

    private static String at(int number) {
        return month(2019 + number / 12, number % 12 + 1);
    }
}

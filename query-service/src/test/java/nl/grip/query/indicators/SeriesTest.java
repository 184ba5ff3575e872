package nl.grip.query.indicators;

import static nl.grip.query.indicators.SomeIndicator.DAY;
import static nl.grip.query.indicators.SomeIndicator.ID;
import static nl.grip.query.indicators.SomeIndicator.all;
import static nl.grip.query.indicators.SomeIndicator.between;
import static nl.grip.query.indicators.SomeIndicator.counted;
import static nl.grip.query.indicators.SomeIndicator.defined;
import static nl.grip.query.indicators.SomeIndicator.known;
import static nl.grip.query.indicators.SomeIndicator.measured;
import static nl.grip.query.indicators.SomeIndicator.month;
import static nl.grip.query.indicators.SomeIndicator.occurrences;
import static nl.grip.query.indicators.SomeIndicator.per;
import static nl.grip.query.indicators.SomeIndicator.proposed;
import static nl.grip.query.indicators.SomeIndicator.ratio;
import static nl.grip.query.indicators.SomeIndicator.series;
import static nl.grip.query.indicators.SomeIndicator.started;
import static nl.grip.query.indicators.SomeIndicator.tied;
import static nl.grip.query.indicators.SomeIndicator.without;
import static nl.grip.query.indicators.SomeIndicator.year;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.grip.events.Code;
import nl.grip.events.DomainEvent;
import nl.grip.events.Figure;
import nl.grip.events.IndicatorDefinition.Delivery;
import nl.grip.events.IndicatorDefinition.Nature;
import nl.grip.events.IndicatorEvent.GoalTied;
import nl.grip.events.IndicatorEvent.IndicatorRedefined;
import nl.grip.events.IndicatorEvent.TargetSet;
import nl.grip.events.InterventionEvent.IndicatorTied;
import nl.grip.events.InterventionEvent.IndicatorUntied;
import nl.grip.events.InterventionEvent.InterventionSteered;
import nl.grip.events.InterventionId;
import nl.grip.events.Period;
import nl.grip.events.ProgrammeEvent.AssumptionBroken;
import nl.grip.events.ProgrammeEvent.AssumptionMade;
import nl.grip.events.ProgrammeEvent.AssumptionRestored;
import nl.grip.events.ProgrammeEvent.ProgrammeEstablished;
import nl.grip.events.ProgrammeId;
import nl.grip.events.Quantity;
import nl.grip.query.Facts;
import nl.grip.query.indicators.Series.Mark;
import nl.grip.query.indicators.Series.Point;
import nl.grip.query.indicators.Series.Variation;
import nl.grip.query.statistics.Assurance;
import nl.grip.query.statistics.Rule;
import org.junit.jupiter.api.Test;

/** The numbers are reckoned by hand: of two numbers in turn, the limits lie 2.66 times their difference from their mean. */
class SeriesTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2020, 1, 1);
    private static final InterventionId OURS = Facts.id(1);
    private static final InterventionId OTHER = Facts.id(2);
    private static final List<DomainEvent> COUNTED = List.of(defined(counted("Wachtenden")));
    private static final ProgrammeId PROGRAMME = new ProgrammeId(Facts.id(50).id());

    @Test
    void limitsBeginAnewWhereSomethingWasDecided() {
        var series = series(all(COUNTED, tied(OURS, NEW_YEAR), year(2019, "10", "12"), year(2020, "6", "8")));

        assertThat(series.phases())
                .extracting(Series.Phase::from, Series.Phase::points, Series.Phase::centre)
                .containsExactly(
                        tuple(LocalDate.of(2019, 1, 1), 12, Quantity.of("11")), tuple(NEW_YEAR, 12, Quantity.of("7")));
        assertThat(limits(series.points().getFirst())).containsExactly("5.68", "11", "16.32");
        assertThat(limits(series.points().getLast())).containsExactly("1.68", "7", "12.32");
        assertThat(series.verdict().variation()).isEqualTo(Variation.COMMON_CAUSE);
        assertThat(series.chart()).isEqualTo("XmR");
    }

    @Test
    void withoutADecisionTheSameFiguresAreOneStretch() {
        var others = List.of(proposed(OTHER, "PJ2", "Wandelen"), started(OTHER, NEW_YEAR));
        var series = series(all(COUNTED, others, year(2019, "10", "12"), year(2020, "6", "8")));

        assertThat(series.phases()).hasSize(1);
        assertThat(series.phases().getFirst().centre()).isEqualTo(Quantity.of("11"));
        assertThat(limits(series.points().getLast())).containsExactly("5.68", "11", "16.32");
        assertThat(series.points().getLast().fired())
                .extracting(Series.Fired::rule)
                .contains(Rule.ONE_SIDE);
        assertThat(series.verdict().variation()).isEqualTo(Variation.IMPROVEMENT);
        assertThat(series.marks())
                .extracting(Mark::kind, Mark::on, Mark::code)
                .containsExactly(tuple(Mark.Kind.OTHER_INTERVENTION, NEW_YEAR, "PJ2"));
        assertThat(series.verdict().reservations()).containsExactly(Mark.Kind.OTHER_INTERVENTION);
    }

    @Test
    void anInterventionThatWasUntiedBeforeDecidesNothing() {
        var untied = List.of(
                proposed(OURS, "PJ1", "Huisarts"),
                new IndicatorTied(OURS, DAY, SomeIndicator.CODE),
                new IndicatorUntied(OURS, DAY.plusYears(1), SomeIndicator.CODE, "Ander doel"),
                started(OURS, NEW_YEAR));

        assertThat(series(all(COUNTED, untied, year(2019, "10", "12"), year(2020, "6", "8")))
                        .phases())
                .hasSize(1);
    }

    @Test
    void belowTwelveMeasurementsNothingIsConcluded() {
        var eleven = year(2019, "10", "12").subList(0, 11);
        var series = series(all(COUNTED, eleven));

        assertThat(series.verdict()).isEqualTo(Series.Verdict.NONE);
        assertThat(series.notes()).containsExactly(Note.TOO_FEW_MEASUREMENTS);
        assertThat(series.points()).allMatch(point -> point.upper() == null && point.variation() == null);
        assertThat(series(all(COUNTED, year(2019, "10", "12"))).notes()).isEmpty();
    }

    @Test
    void aDecisionLeavesTooLittleToJudgeUntilThereAreTwelveAgain() {
        var steered = List.of(new InterventionSteered(OURS, LocalDate.of(2020, 6, 10), Facts.DECISION, "Anders"));
        var series = series(all(COUNTED, tied(OURS, NEW_YEAR), steered, year(2019, "10", "12"), year(2020, "6", "8")));

        assertThat(series.phases())
                .extracting(Series.Phase::from, Series.Phase::points)
                .containsExactly(
                        tuple(LocalDate.of(2019, 1, 1), 12), tuple(NEW_YEAR, 6), tuple(LocalDate.of(2020, 7, 1), 6));
        assertThat(series.verdict().variation()).isEqualTo(Variation.TOO_FEW_MEASUREMENTS);
        assertThat(series.marks())
                .extracting(Mark::decided)
                .containsExactly(MilestonesRow.Kind.PILOT_STARTED, MilestonesRow.Kind.STEERED);
    }

    @Test
    void aTargetIsHeldAgainstTheLimits() {
        var out = List.of(new TargetSet(ID, DAY, LocalDate.of(2021, 12, 31), Quantity.of("5"), "Plan", null));
        var within = List.of(new TargetSet(ID, DAY, LocalDate.of(2021, 12, 31), Quantity.of("9"), "Plan", null));
        var figures = all(COUNTED, year(2019, "10", "12"));

        assertThat(series(all(figures, out)).verdict().assurance()).isEqualTo(Assurance.CONSISTENTLY_MISSES);
        assertThat(series(all(figures, within)).verdict().assurance()).isEqualTo(Assurance.MAY_OR_MAY_NOT);
        assertThat(series(figures).verdict().assurance()).isEqualTo(Assurance.NO_TARGET);
        assertThat(series(all(figures, within)).points().getFirst().target()).isEqualTo(Quantity.of("9"));
    }

    @Test
    void whatIsSecretUnknownOrNotMeasuredKeepsItsPlaceAndIsNoZero() {
        var series = series(all(
                COUNTED,
                List.of(
                        measured("2019-01", known("4")),
                        measured("2019-02", without(Figure.Kind.SECRET)),
                        measured("2019-03", without(Figure.Kind.UNKNOWN)),
                        measured("2019-05", known("0")))));

        assertThat(series.points())
                .extracting(Point::told, Point::value)
                .containsExactly(
                        tuple(Told.KNOWN, Quantity.of("4")),
                        tuple(Told.SECRET, null),
                        tuple(Told.UNKNOWN, null),
                        tuple(Told.NOT_MEASURED, null),
                        tuple(Told.KNOWN, Quantity.of("0")));
        assertThat(series.phases().getFirst().absent()).isEqualTo(3);
    }

    @Test
    void aUnitThatChangedIsRewrittenAndTheAnswerSaysSo() {
        var redefined = new IndicatorRedefined(ID, DAY.plusYears(1), 2, per(10_000), "Landelijke eenheid");
        var series = series(List.of(
                defined(per(1000)),
                redefined,
                measured("2019-01", 1, ratio("5", "1000")),
                measured("2019-02", 1, known("4.5")),
                measured("2019-03", 2, ratio("5", "1000"))));

        assertThat(series.points())
                .extracting(Point::value, Point::rescaledFrom, Point::version)
                .containsExactly(
                        tuple(Quantity.of("50"), 1000, 1),
                        tuple(Quantity.of("45"), 1000, 1),
                        tuple(Quantity.of("50"), null, 2));
        assertThat(series.notes()).contains(Note.RESCALED, Note.REDEFINED);
    }

    @Test
    void aPercentageIsAProportionAndHasItsOwnLimits() {
        var figures = IntStream.rangeClosed(1, 12)
                .<DomainEvent>mapToObj(month -> measured(month(2019, month), ratio("50", "100")))
                .toList();
        var series = series(all(List.of(defined(per(100))), figures));

        assertThat(series.chart()).isEqualTo("p");
        assertThat(limits(series.points().getFirst())).containsExactly("35", "50", "65");
    }

    @Test
    void whatIsNoCountIsTakenAsItStands() {
        assertThat(series(List.of(defined(per(100)), measured("2019-01", ratio("-5", "100"))))
                        .chart())
                .isEqualTo("XmR");
        assertThat(series(List.of(defined(per(100)), measured("2019-01", ratio("150", "100"))))
                        .chart())
                .isEqualTo("u");
        assertThat(series(List.of(defined(per(100)), measured("2019-01", known("12.5"))))
                        .chart())
                .isEqualTo("XmR");
    }

    @Test
    void whatTheDefinitionSaysOfItsFiguresHolds() {
        var reports = List.of(measured("2019-01", known("4")), measured("2019-02", known("9")));
        var rate = List.of(defined(occurrences(100, Delivery.INCREMENTAL)), measured("2019-01", ratio("4", "100")));
        var cumulative = all(List.of(defined(occurrences(null, Delivery.CUMULATIVE))), reports);

        assertThat(series(all(List.of(defined(occurrences(null, Delivery.INCREMENTAL))), reports))
                        .chart())
                .isEqualTo("c");
        assertThat(series(rate).chart()).isEqualTo("u");
        assertThat(series(cumulative).chart()).isEqualTo("XmR");
        assertThat(series(cumulative, Selection.TOTAL, ReadAs.INCREMENTAL).chart())
                .isEqualTo("c");
        assertThat(series(all(COUNTED, reports)).chart()).isEqualTo("XmR");
        assertThat(series(all(List.of(defined(between(Nature.TIME_BETWEEN_EVENTS))), reports))
                        .chart())
                .isEqualTo("t");
        assertThat(series(all(List.of(defined(between(Nature.CASES_BETWEEN_EVENTS))), reports))
                        .chart())
                .isEqualTo("g");
    }

    @Test
    void whatFiguresRestOnAndDidNotHoldIsMarked() {
        var broken = new AssumptionBroken(PROGRAMME, LocalDate.of(2019, 3, 1), new Code("BESTAND"), "Nieuwe wijk");
        var ground = List.of(
                new ProgrammeEstablished(PROGRAMME, DAY, new Code("SAMEN"), "Samen", new Period(DAY, DAY.plusYears(5))),
                new AssumptionMade(PROGRAMME, DAY, new Code("BESTAND"), "Zelfde bestand"),
                broken,
                new AssumptionRestored(PROGRAMME, LocalDate.of(2019, 6, 1), new Code("BESTAND"), "Teruggerekend"));
        var tied = List.of(new GoalTied(ID, DAY, PROGRAMME, new Code("GEZOND")));

        assertThat(series(all(COUNTED, ground, tied, year(2019, "10", "12"))).marks())
                .extracting(Mark::kind, Mark::on, Mark::until, Mark::grounds)
                .containsExactly(tuple(
                        Mark.Kind.ASSUMPTION_BROKEN,
                        LocalDate.of(2019, 3, 1),
                        LocalDate.of(2019, 6, 1),
                        "Nieuwe wijk"));
        assertThat(series(all(COUNTED, ground, year(2019, "10", "12"))).marks()).isEmpty();
        assertThat(series(all(COUNTED, ground, tied, year(2020, "10", "12"))).marks())
                .isEmpty();
    }

    private static List<String> limits(Point point) {
        return Stream.of(point.lower(), point.centre(), point.upper())
                .map(String::valueOf)
                .toList();
    }
}

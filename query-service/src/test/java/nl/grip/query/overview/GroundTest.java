package nl.grip.query.overview;

import static nl.grip.query.indicators.SomeIndicator.ID;
import static nl.grip.query.indicators.SomeIndicator.corrected;
import static nl.grip.query.indicators.SomeIndicator.known;
import static nl.grip.query.indicators.SomeIndicator.measured;
import static nl.grip.query.overview.SomeOverview.INTERVENTION;
import static nl.grip.query.overview.SomeOverview.PROGRAMME;
import static nl.grip.query.overview.SomeOverview.SOURCES;
import static nl.grip.query.overview.SomeOverview.TODAY;
import static nl.grip.query.overview.SomeOverview.all;
import static nl.grip.query.overview.SomeOverview.indicator;
import static nl.grip.query.overview.SomeOverview.overview;
import static nl.grip.query.overview.SomeOverview.past;
import static nl.grip.query.overview.SomeOverview.pilot;
import static nl.grip.query.overview.SomeOverview.plan;
import static nl.grip.query.overview.SomeOverview.quietYear;
import static nl.grip.query.overview.SomeOverview.tooMany;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.grip.events.Direction;
import nl.grip.events.DomainEvent;
import nl.grip.events.IndicatorEvent.DirectionChanged;
import nl.grip.events.IndicatorEvent.GoalUntied;
import nl.grip.events.IndicatorEvent.TargetSet;
import nl.grip.events.InterventionEvent.InterventionStopped;
import nl.grip.events.InterventionEvent.PilotStarted;
import nl.grip.events.ProgrammeEvent.InterventionPlanned;
import nl.grip.events.Quantity;
import nl.grip.query.Facts;
import nl.grip.query.history.AsOf;
import nl.grip.query.history.Shows;
import nl.grip.query.overview.Overview.Demand;
import nl.grip.query.projections.KeyedRow;
import nl.grip.query.projections.Moment;
import nl.grip.query.projections.View;
import nl.grip.query.statistics.Rule;
import nl.grip.query.statistics.Side;
import nl.grip.query.statistics.Signal;
import org.junit.jupiter.api.Test;

class GroundTest {

    private static final List<DomainEvent> BEGUN = all(plan(), List.of(pilot()), indicator());
    private static final List<DomainEvent> QUIET = all(BEGUN, quietYear());

    @Test
    void aPointOutsideTheLimitsPutsAllThatItTellsOfOffTrack() {
        var glance = overview(TODAY, all(QUIET, List.of(tooMany())));

        assertThat(glance.goals().getFirst().ground()).isEqualTo(Ground.INDICATOR_OFF_TRACK);
        assertThat(glance.interventions().getFirst().status()).isEqualTo(Status.OFF_TRACK);
        assertThat(glance.interventions().getFirst().indicators()).containsExactly(ID.id());
        assertThat(glance.indicators()).singleElement().satisfies(one -> {
            assertThat(one.ground()).isEqualTo(Ground.CONCERN);
            assertThat(one.fired()).contains(new Signal(Rule.OUTSIDE_LIMIT, Side.HIGH));
            assertThat(one.rules().name()).isEqualTo("making-data-count");
            assertThat(one.since()).isEqualTo(LocalDate.of(2021, 1, 1));
            assertThat(one.last()).isNotNull();
        });
        assertThat(glance.decisions()).singleElement().satisfies(asked -> {
            assertThat(asked.kind()).isEqualTo(Demand.Kind.OFF_TRACK);
            assertThat(asked.ground()).isEqualTo(Ground.CONCERN);
            assertThat(asked.since()).isEqualTo(LocalDate.of(2021, 1, 1));
        });
    }

    @Test
    void itIsOnlyChanceAgainWhenTheFigureWasWrong() {
        var glance =
                overview(TODAY, all(QUIET, List.of(tooMany(), corrected("2021-01", "Dubbel geteld", known("11")))));

        assertThat(glance.indicators().getFirst().ground()).isEqualTo(Ground.ONLY_CHANCE);
        assertThat(glance.goals().getFirst().ground()).isEqualTo(Ground.NO_VERDICT_ON_INDICATORS);
        assertThat(glance.decisions()).isEmpty();
    }

    @Test
    void whatIsWantedIsOnTrack() {
        var glance = overview(TODAY, all(QUIET, List.of(measured("2021-01", known("1")))));

        assertThat(glance.indicators().getFirst().ground()).isEqualTo(Ground.IMPROVEMENT);
        assertThat(glance.goals().getFirst().ground()).isEqualTo(Ground.INDICATORS_ON_TRACK);
        assertThat(glance.decisions()).isEmpty();
    }

    @Test
    void whereOnlyChanceMovesItTheTargetDecides() {
        assertThat(ground(target("2"))).isEqualTo(Ground.MISSES_TARGET);
        assertThat(ground(target("20"))).isEqualTo(Ground.MEETS_TARGET);
        assertThat(ground(target("11"))).isEqualTo(Ground.ONLY_CHANCE);
        assertThat(ground(wanted(Direction.Aim.NOT_HIGHER))).isEqualTo(Ground.HELD);
        assertThat(ground(wanted(Direction.Aim.NONE))).isEqualTo(Ground.NO_DIRECTION);
    }

    @Test
    void withoutFiguresThereIsNoVerdictAndItSaysWhy() {
        assertThat(overview(TODAY, plan()).goals().getFirst().ground()).isEqualTo(Ground.NO_INDICATOR);
        assertThat(overview(TODAY, all(plan(), indicator()))
                        .interventions()
                        .getFirst()
                        .ground())
                .isEqualTo(Ground.NOT_STARTED);
        assertThat(overview(TODAY, BEGUN).indicators().getFirst().ground()).isEqualTo(Ground.TOO_FEW_MEASUREMENTS);
    }

    @Test
    void anIndicatorThatTellsOfNothingAnyMoreIsNotShown() {
        var untied = new GoalUntied(ID, TODAY, PROGRAMME, SomeOverview.GOAL, "Niet meer van toepassing");
        var stopped = new InterventionStopped(INTERVENTION, TODAY, Facts.DECISION, "Klaar", null);
        var glance = overview(TODAY, all(QUIET, List.of(tooMany(), untied, stopped)));

        assertThat(glance.indicators()).isEmpty();
        assertThat(glance.interventions()).isEmpty();
        assertThat(glance.decisions()).isEmpty();
    }

    @Test
    void fiftyInterventionsAreAskedForInAsManyQuestionsAsOne() {
        var many = IntStream.rangeClosed(2, 50)
                .mapToObj(Facts::id)
                .flatMap(id -> List.<DomainEvent>of(
                        Facts.proposed(id, "P" + id.id(), "Meer"),
                        new PilotStarted(id, SomeOverview.START, SomeOverview.END, Facts.scope("GM0183"), null),
                        new InterventionPlanned(PROGRAMME, Facts.DAY, id, SomeOverview.AMBITION, List.of(2020)))
                        .stream())
                .toList();

        assertThat(questions(all(QUIET, many))).isEqualTo(questions(QUIET)).isLessThan(10);
    }

    private static int questions(List<DomainEvent> events) {
        var asked = new AtomicInteger();
        var past = past(events);
        var counting = new Moment() {
            @Override
            public <R extends Record> List<KeyedRow<R>> rows(View<R> view, Collection<String> beginnings) {
                asked.incrementAndGet();
                return past.rows(view, beginnings);
            }
        };
        SOURCES.of(counting, PROGRAMME).orElseThrow().overview(Shows.of(AsOf.NOW, null), TODAY);
        return asked.get();
    }

    private static Ground ground(DomainEvent more) {
        return overview(TODAY, all(QUIET, List.of(more)))
                .indicators()
                .getFirst()
                .ground();
    }

    private static TargetSet target(String value) {
        return new TargetSet(ID, Facts.DAY, LocalDate.of(2021, 12, 31), Quantity.of(value), "Plan", null);
    }

    private static DirectionChanged wanted(Direction.Aim aim) {
        return new DirectionChanged(ID, Facts.DAY, new Direction(aim, null, null), "Ander doel");
    }
}

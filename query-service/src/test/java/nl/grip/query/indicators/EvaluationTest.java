package nl.grip.query.indicators;

import static nl.grip.query.indicators.SomeIndicator.DAY;
import static nl.grip.query.indicators.SomeIndicator.ID;
import static nl.grip.query.indicators.SomeIndicator.all;
import static nl.grip.query.indicators.SomeIndicator.corrected;
import static nl.grip.query.indicators.SomeIndicator.counted;
import static nl.grip.query.indicators.SomeIndicator.defined;
import static nl.grip.query.indicators.SomeIndicator.known;
import static nl.grip.query.indicators.SomeIndicator.measured;
import static nl.grip.query.indicators.SomeIndicator.month;
import static nl.grip.query.indicators.SomeIndicator.planned;
import static nl.grip.query.indicators.SomeIndicator.proposed;
import static nl.grip.query.indicators.SomeIndicator.sources;
import static nl.grip.query.indicators.SomeIndicator.started;
import static nl.grip.query.indicators.SomeIndicator.tied;
import static nl.grip.query.indicators.SomeIndicator.year;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.grip.events.Code;
import nl.grip.events.DomainEvent;
import nl.grip.events.IndicatorCode;
import nl.grip.events.IndicatorEvent.EffectEvaluationDeparted;
import nl.grip.events.IndicatorEvent.IndicatorRedefined;
import nl.grip.events.InterventionEvent.IndicatorTied;
import nl.grip.events.InterventionEvent.InterventionEvaluated;
import nl.grip.events.InterventionEvent.InterventionSteered;
import nl.grip.events.InterventionId;
import nl.grip.events.Period;
import nl.grip.events.Quantity;
import nl.grip.events.Recommendation;
import nl.grip.query.Facts;
import nl.grip.query.history.AsOf;
import nl.grip.query.history.Shows;
import nl.grip.query.indicators.Evaluation.Decided;
import nl.grip.query.indicators.Evaluation.Departed;
import nl.grip.query.indicators.Evaluation.WhyNot;
import nl.grip.query.statistics.Assumption;
import nl.grip.query.statistics.Check;
import org.junit.jupiter.api.Test;

/** Before, the line is 20, 21, 22 and so on; after, it begins ten lower and falls by two. */
class EvaluationTest {

    private static final InterventionId OURS = Facts.id(1);
    private static final LocalDate NEW_YEAR = LocalDate.of(2020, 1, 1);
    private static final Code PLAN = new Code("PJ1-EFFECT");
    private static final LocalDate EVALUATED_ON = LocalDate.of(2021, 2, 1);
    private static final List<DomainEvent> EVALUATED = List.of(new InterventionEvaluated(
            OURS,
            EVALUATED_ON,
            new Period(NEW_YEAR, LocalDate.of(2020, 12, 31)),
            "Het hielp",
            List.of(),
            Recommendation.STEER));
    private static final List<DomainEvent> STEERED =
            List.of(new InterventionSteered(OURS, EVALUATED_ON.plusMonths(1), Facts.DECISION, "Anders"));
    private static final List<DomainEvent> PLANNED =
            all(List.of(defined(counted("Wachtenden"))), tied(OURS, NEW_YEAR), List.of(planned(ID, PLAN, OURS)));

    @Test
    void theStepAndTheSlopeAreTold() {
        var found = estimated(evaluation(all(PLANNED, figures())));

        assertThat(number(found.levelChange().value())).isCloseTo(-10, within(0.01));
        assertThat(number(found.slopeChange().value())).isCloseTo(-3, within(0.01));
        assertThat(found.levelChange().beyondChance()).isTrue();
        var last = found.lines().getLast();
        assertThat(number(last.counterfactual())).isCloseTo(43, within(0.01));
        assertThat(number(last.fitted())).isCloseTo(0, within(0.05));
        assertThat(number(found.atEnd().value())).isCloseTo(-43, within(0.05));
    }

    @Test
    void anInterventionThatIsMeantToMoveSomethingElseBreaksNone() {
        var other = Facts.id(2);
        var began = List.of(proposed(other, "PJ2", "Wandelen"), started(other, LocalDate.of(2020, 5, 1)));
        var elsewhere = List.of(new IndicatorTied(other, NEW_YEAR, new IndicatorCode("STAPPEN")));
        var here = List.of(new IndicatorTied(other, NEW_YEAR, SomeIndicator.CODE));

        assertThat(standing(
                        evaluation(all(PLANNED, figures(), all(began, elsewhere))), Assumption.NO_OTHER_INTERVENTION))
                .isEqualTo(Check.Standing.HOLDS);
        assertThat(standing(
                        evaluation(all(PLANNED, figures(), all(began, elsewhere, here))),
                        Assumption.NO_OTHER_INTERVENTION))
                .isEqualTo(Check.Standing.BROKEN);
    }

    @Test
    void figuresOutsideThePlannedDaysCountForNothing() {
        var outside = List.of(measured("2018-06", known("500")), measured("2021-03", known("500")));

        assertThat(evaluation(all(PLANNED, outside, figures())).estimated())
                .isEqualTo(evaluation(all(PLANNED, figures())).estimated());
    }

    @Test
    void whatWentOtherwiseThanPlannedIsSaid() {
        var departed = List.of(new EffectEvaluationDeparted(ID, DAY.plusYears(3), PLAN, "Later begonnen", "Personeel"));

        assertThat(evaluation(all(PLANNED, figures())).asPlanned()).isTrue();
        assertThat(evaluation(all(PLANNED, figures(), departed)).asPlanned()).isFalse();
        assertThat(evaluation(all(PLANNED, figures(), departed)).departures()).hasSize(1);
    }

    @Test
    void anotherInterventionInTheWindowBreaksAnAssumption() {
        var other = List.of(proposed(Facts.id(2), "PJ2", "Wandelen"), started(Facts.id(2), LocalDate.of(2020, 5, 1)));

        assertThat(standing(evaluation(all(PLANNED, figures())), Assumption.NO_OTHER_INTERVENTION))
                .isEqualTo(Check.Standing.HOLDS);
        assertThat(standing(evaluation(all(PLANNED, figures(), other)), Assumption.NO_OTHER_INTERVENTION))
                .isEqualTo(Check.Standing.BROKEN);
    }

    @Test
    void anotherInterventionInTheWindowIsNamedBeItMeantToMoveTheIndicatorOrNot() {
        var beside = List.of(
                proposed(Facts.id(2), "PJ2", "Wandelen"),
                started(Facts.id(2), LocalDate.of(2020, 5, 1)),
                proposed(Facts.id(3), "PJ3", "Buurthuis"),
                new IndicatorTied(Facts.id(3), DAY, SomeIndicator.CODE),
                started(Facts.id(3), LocalDate.of(2019, 3, 1)),
                proposed(Facts.id(4), "PJ4", "Later"),
                started(Facts.id(4), LocalDate.of(2021, 3, 1)));

        assertThat(evaluation(all(PLANNED, figures(), beside)).others())
                .extracting(Series.Mark::code)
                .containsExactly("PJ3", "PJ2");
    }

    @Test
    void aDefinitionThatChangesInTheWindowIsADeparture() {
        var found = evaluation(all(PLANNED, figures(), redefined(LocalDate.of(2020, 3, 1))));

        assertThat(found.asPlanned()).isFalse();
        assertThat(found.departures())
                .extracting(Departed::kind, Departed::version, Departed::reason)
                .containsExactly(tuple(Departed.Kind.REDEFINED, 2, "Andere telling"));
        assertThat(evaluation(all(PLANNED, figures(), redefined(LocalDate.of(2021, 3, 1))))
                        .asPlanned())
                .isTrue();
    }

    @Test
    void aDefinitionThatChangedBeforeTheWindowIsADepartureOnlyIfThePlanDidNotKnow() {
        var changed = redefined(LocalDate.of(2019, 6, 1));
        var known = all(PLANNED.subList(0, PLANNED.size() - 1), changed, List.of(PLANNED.getLast()));

        assertThat(evaluation(all(PLANNED, changed, figures())).asPlanned()).isFalse();
        assertThat(evaluation(all(known, figures())).asPlanned()).isTrue();
    }

    @Test
    void whatWasDecidedIsShownWithWhatWasKnownThen() {
        var then = all(PLANNED, figures());
        var late = List.of(corrected("2020-12", "Dubbel geteld", known("90")));
        var found = decided(all(then, EVALUATED, late, STEERED));

        assertThat(found)
                .extracting(Decided::kind, Decided::on, Decided::position, Decided::changedSince)
                .containsExactly(
                        tuple(MilestonesRow.Kind.EVALUATED, EVALUATED_ON, then.size() + 1L, true),
                        tuple(MilestonesRow.Kind.STEERED, EVALUATED_ON.plusMonths(1), then.size() + 3L, false));
        assertThat(found.getFirst().then().findsTheSameAs(evaluation(then))).isTrue();
        assertThat(found.getLast().reference()).isEqualTo("2020-001");
    }

    @Property(tries = 50)
    void whatIsFoundOutLaterChangesNothingOfWhatWasKnown(
            @ForAll @Size(max = 6) List<@IntRange(min = 1, max = 12) Integer> months,
            @ForAll @IntRange(max = 90) int value) {
        var then = all(PLANNED, figures(), EVALUATED);
        var late = months.stream()
                .<DomainEvent>map(month -> corrected(month(2020, month), "Dubbel geteld", known(String.valueOf(value))))
                .toList();

        assertThat(decided(all(then, late)).getFirst().then())
                .isEqualTo(decided(then).getFirst().then());
    }

    @Test
    void whatWasDecidedBeforeThePlanWasNotDecidedOnIt() {
        var before = all(PLANNED.subList(0, PLANNED.size() - 1), STEERED, List.of(PLANNED.getLast()), figures());

        assertThat(decided(before)).isEmpty();
    }

    @Test
    void withoutFiguresAfterNothingIsEstimated() {
        var found = evaluation(all(PLANNED, year(2019, "10", "12")));

        assertThat(found.estimated()).isNull();
        assertThat(found.notEstimated()).isEqualTo(WhyNot.TOO_FEW_MEASUREMENTS);
    }

    private static List<Decided> decided(List<DomainEvent> events) {
        var sources = sources(events);
        var plan = sources.indicator().evaluations().getFirst();
        return new AtDecisions(SomeIndicator.VIEWS, null, () -> SomeIndicator.facts(events))
                .in(sources, plan, evaluation(events))
                .decided();
    }

    private static List<DomainEvent> redefined(LocalDate from) {
        return List.of(new IndicatorRedefined(ID, from, 2, counted("Wachtende gezinnen"), "Andere telling"));
    }

    private static List<DomainEvent> figures() {
        return IntStream.range(0, 24)
                .<DomainEvent>mapToObj(at -> measured(
                        month(2019 + at / 12, at % 12 + 1),
                        known(String.valueOf(at < 12 ? 20 + at : 22 - 2 * (at - 12)))))
                .toList();
    }

    private static Check.Standing standing(Evaluation evaluation, Assumption assumption) {
        return estimated(evaluation).assumptions().stream()
                .filter(one -> one.assumption() == assumption)
                .map(Evaluation.Checked::standing)
                .findFirst()
                .orElseThrow();
    }

    private static Evaluation.Estimated estimated(Evaluation evaluation) {
        return Optional.ofNullable(evaluation.estimated()).orElseThrow();
    }

    private static double number(Quantity quantity) {
        return quantity.number().doubleValue();
    }

    private static Evaluation evaluation(List<DomainEvent> events) {
        var sources = sources(events);
        return new EvaluationMaker(sources, sources.indicator().evaluations().getFirst())
                .evaluation(Shows.of(AsOf.NOW, null));
    }
}

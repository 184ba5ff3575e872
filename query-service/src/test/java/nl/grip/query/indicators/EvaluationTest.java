package nl.grip.query.indicators;

import static nl.grip.query.indicators.SomeIndicator.DAY;
import static nl.grip.query.indicators.SomeIndicator.ID;
import static nl.grip.query.indicators.SomeIndicator.all;
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
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.grip.events.Code;
import nl.grip.events.DomainEvent;
import nl.grip.events.IndicatorCode;
import nl.grip.events.IndicatorEvent.EffectEvaluationDeparted;
import nl.grip.events.InterventionEvent.IndicatorTied;
import nl.grip.events.InterventionId;
import nl.grip.events.Quantity;
import nl.grip.query.Facts;
import nl.grip.query.history.AsOf;
import nl.grip.query.history.Shows;
import nl.grip.query.indicators.Evaluation.WhyNot;
import nl.grip.query.statistics.Assumption;
import nl.grip.query.statistics.Check;
import org.junit.jupiter.api.Test;

/** Before, the line is 20, 21, 22 and so on; after, it begins ten lower and falls by two. */
class EvaluationTest {

    private static final InterventionId OURS = Facts.id(1);
    private static final LocalDate NEW_YEAR = LocalDate.of(2020, 1, 1);
    private static final Code PLAN = new Code("PJ1-EFFECT");
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
    void withoutFiguresAfterNothingIsEstimated() {
        var found = evaluation(all(PLANNED, year(2019, "10", "12")));

        assertThat(found.estimated()).isNull();
        assertThat(found.notEstimated()).isEqualTo(WhyNot.TOO_FEW_MEASUREMENTS);
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

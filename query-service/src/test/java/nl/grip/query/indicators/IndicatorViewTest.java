package nl.grip.query.indicators;

import static nl.grip.query.indicators.SomeIndicator.DAY;
import static nl.grip.query.indicators.SomeIndicator.ID;
import static nl.grip.query.indicators.SomeIndicator.counted;
import static nl.grip.query.indicators.SomeIndicator.defined;
import static nl.grip.query.indicators.SomeIndicator.measured;
import static nl.grip.query.indicators.SomeIndicator.sources;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.grip.events.CalendarPeriod;
import nl.grip.events.Code;
import nl.grip.events.Direction;
import nl.grip.events.IndicatorEvent;
import nl.grip.events.IndicatorEvent.BaselineSet;
import nl.grip.events.IndicatorEvent.DirectionChanged;
import nl.grip.events.IndicatorEvent.EffectEvaluationDeparted;
import nl.grip.events.IndicatorEvent.GoalTied;
import nl.grip.events.IndicatorEvent.GoalUntied;
import nl.grip.events.IndicatorEvent.IndicatorRedefined;
import nl.grip.events.IndicatorEvent.PeriodCertified;
import nl.grip.events.IndicatorEvent.TargetDropped;
import nl.grip.events.IndicatorEvent.TargetSet;
import nl.grip.events.Period;
import nl.grip.events.ProgrammeId;
import nl.grip.events.Quantity;
import nl.grip.query.Facts;
import org.junit.jupiter.api.Test;

class IndicatorViewTest {

    private static final LocalDate LATER = DAY.plusYears(1);
    private static final LocalDate DUE = DAY.plusYears(4);
    private static final ProgrammeId PROGRAMME = new ProgrammeId(Facts.id(50).id());
    private static final Code GOAL = new Code("GEZOND");
    private static final TargetSet TARGET = new TargetSet(ID, DAY, DUE, Quantity.of("9"), "Uit het plan", null);

    @Test
    void anOldTargetStaysInSightWithWhoWhenAndWhy() {
        var row = after(
                TARGET,
                new TargetSet(ID, LATER, DUE, Quantity.of("10.5"), "Niet haalbaar", Facts.DECISION),
                new TargetSet(ID, LATER, DUE.plusYears(1), Quantity.of("8"), "Verder vooruit", null));

        assertThat(row.targets()).hasSize(2);
        var target = row.targets().getFirst();
        assertThat(target.value()).hasValue(Quantity.of("10.5"));
        assertThat(target.history().getFirst().value()).isEqualTo(Quantity.of("9"));
        assertThat(target.history().getFirst().said().actor()).isEqualTo("user-1");
        assertThat(target.history())
                .extracting(IndicatorRow.Aimed::reason)
                .containsExactly("Uit het plan", "Niet haalbaar");
        assertThat(target.history().getLast().said().recordedAt())
                .isAfter(target.history().getFirst().said().recordedAt());
    }

    @Test
    void aTargetThatIsDroppedIsNoTargetAndStaysInSight() {
        var target = after(TARGET, new TargetDropped(ID, LATER, DUE, "Vervallen", null))
                .targets()
                .getFirst();

        assertThat(target.value()).isEmpty();
        assertThat(target.history()).hasSize(2);
    }

    @Test
    void everyVersionOfTheDefinitionStays() {
        var row = after(new IndicatorRedefined(ID, LATER, 2, counted("Nieuwe titel"), "Andere bron"));

        assertThat(row.title()).isEqualTo("Nieuwe titel");
        assertThat(row.versions()).extracting(IndicatorRow.Version::version).containsExactly(1, 2);
        assertThat(row.version(1).definition().title()).isEqualTo("Wachtenden");
        assertThat(row.version(3).version()).isEqualTo(2);
        assertThat(row.sequence()).isEqualTo(1);
    }

    @Test
    void directionsAndBaselinesHaveAHistory() {
        var more = new Direction(Direction.Aim.INCREASE, null, null);
        var days = new Period(DAY, LATER);
        var row = after(
                new DirectionChanged(ID, LATER, more, "Anders bedoeld"),
                new BaselineSet(ID, DAY, Quantity.of("11"), days, "Registratie"),
                new BaselineSet(ID, LATER, Quantity.of("12"), days, "Herzien"));

        assertThat(row.direction()).isEqualTo(more);
        assertThat(row.directions()).hasSize(2);
        assertThat(row.baselines())
                .extracting(IndicatorRow.Baseline::value)
                .containsExactly(Quantity.of("11"), Quantity.of("12"));
    }

    @Test
    void aGoalIsTiedUntilItIsUntied() {
        var tied = new GoalTied(ID, DAY, PROGRAMME, GOAL);

        assertThat(after(tied).goals()).allMatch(IndicatorRow.Tie::holds);
        var untied = after(tied, new GoalUntied(ID, LATER, PROGRAMME, GOAL, "Zegt er niets van"));
        assertThat(untied.goals()).noneMatch(IndicatorRow.Tie::holds);
        assertThat(untied.programmes()).containsExactly(PROGRAMME);
        assertThat(after(tied, new GoalUntied(ID, LATER, PROGRAMME, GOAL, "x"), tied)
                        .goals())
                .hasSize(2);
    }

    @Test
    void aPlanKeepsItsDepartures() {
        var plan = new Code("PJ1-EFFECT");
        var row = after(
                SomeIndicator.planned(ID, plan, Facts.id(1)),
                new EffectEvaluationDeparted(ID, LATER, plan, "Venster verlengd", "Er waren te weinig metingen"),
                new PeriodCertified(ID, LATER, new CalendarPeriod("2018"), "Accountant"));

        assertThat(row.evaluations().getFirst().departures())
                .extracting(IndicatorRow.Departure::reason)
                .containsExactly("Er waren te weinig metingen");
        assertThat(row.certifications())
                .extracting(IndicatorRow.Certification::grounds)
                .containsExactly("Accountant");
    }

    @Test
    void whatIsMeasuredChangesNothingButHowFarItsHistoryIs() {
        assertThat(after(measured("2018-01", SomeIndicator.known("4"))).sequence())
                .isEqualTo(1);
    }

    private static IndicatorRow after(IndicatorEvent... events) {
        var all = new ArrayList<IndicatorEvent>();
        all.add(defined(counted("Wachtenden")));
        all.addAll(List.of(events));
        return sources(all).indicator();
    }
}

package nl.grip.command.indicators;

import static nl.grip.command.indicators.Examples.CERTIFIED;
import static nl.grip.command.indicators.Examples.DEFINED;
import static nl.grip.command.indicators.Examples.FINAL;
import static nl.grip.command.indicators.Examples.FIRST;
import static nl.grip.command.indicators.Examples.ID;
import static nl.grip.command.indicators.Examples.PROVISIONAL;
import static nl.grip.command.indicators.Examples.REDEFINED;
import static nl.grip.command.indicators.Examples.REVISED;
import static nl.grip.command.indicators.Examples.RUNNING;
import static nl.grip.command.indicators.Examples.SECOND;
import static nl.grip.command.indicators.Examples.THIRD;
import static nl.grip.command.indicators.Examples.TODAY;
import static nl.grip.command.indicators.Examples.YEAR;
import static nl.grip.command.indicators.Examples.day;
import static nl.grip.command.indicators.Examples.district;
import static nl.grip.command.indicators.Examples.figure;
import static nl.grip.command.indicators.Examples.measurement;
import static nl.grip.command.indicators.Examples.recorded;
import static nl.grip.command.indicators.Examples.withheld;
import static nl.grip.command.indicators.IndicatorRule.CERTIFIED_BEFORE_FINAL;
import static nl.grip.command.indicators.IndicatorRule.DENOMINATOR_NOT_ABOVE_ZERO;
import static nl.grip.command.indicators.IndicatorRule.DIMENSION_NOT_DEFINED;
import static nl.grip.command.indicators.IndicatorRule.DIMENSION_TWICE;
import static nl.grip.command.indicators.IndicatorRule.FINAL_BEFORE_PERIOD_ENDED;
import static nl.grip.command.indicators.IndicatorRule.MEASURED_FINALLY;
import static nl.grip.command.indicators.IndicatorRule.MEASURED_OTHERWISE;
import static nl.grip.command.indicators.IndicatorRule.MEASURED_PERIOD_NOT_BEGUN;
import static nl.grip.command.indicators.IndicatorRule.MEASURED_TWICE;
import static nl.grip.command.indicators.IndicatorRule.NOTHING_TO_CERTIFY;
import static nl.grip.command.indicators.IndicatorRule.NOT_MEASURED;
import static nl.grip.command.indicators.IndicatorRule.NO_FIGURES;
import static nl.grip.command.indicators.IndicatorRule.PERIOD_CERTIFIED;
import static nl.grip.command.indicators.IndicatorRule.PERIOD_NOT_OF_FREQUENCY;
import static nl.grip.command.indicators.IndicatorRule.VERSION_NOT_DEFINED;

import java.util.List;
import nl.grip.command.indicators.IndicatorCommand.CertifyPeriod;
import nl.grip.command.indicators.IndicatorCommand.CorrectMeasurements;
import nl.grip.command.indicators.IndicatorCommand.RecordMeasurements;
import nl.grip.events.CalendarPeriod;
import nl.grip.events.Category;
import nl.grip.events.Code;
import nl.grip.events.Figure;
import nl.grip.events.IndicatorEvent.MeasurementsCorrected;
import nl.grip.events.IndicatorEvent.MeasurementsRecorded;
import nl.grip.events.Quantity;
import nl.grip.events.Standing;
import org.junit.jupiter.api.Test;

class MeasurementTest {

    private final IndicatorFixture indicator = new IndicatorFixture();

    @Test
    void aFigureBecomesMoreSettledStepByStep() {
        indicator.given(DEFINED).when(told(Standing.PROVISIONAL, "88.98")).expectEvents(PROVISIONAL);
        indicator.given(DEFINED, PROVISIONAL).when(told(Standing.REVISED, "89")).expectEvents(REVISED);
        indicator
                .given(DEFINED, PROVISIONAL, REVISED)
                .when(told(Standing.FINAL, "89.2"))
                .expectEvents(FINAL);
        indicator
                .given(DEFINED, REVISED)
                .when(told(Standing.REVISED, "90"))
                .expectEvents(recorded(FIRST, Standing.REVISED, figure("90")));
    }

    @Test
    void theSameFigureAgainIsNothingNew() {
        indicator
                .given(DEFINED, PROVISIONAL)
                .when(told(Standing.PROVISIONAL, "88.980"))
                .expectNoEvents();
    }

    @Test
    void aFigureDoesNotBecomeLessSettled() {
        indicator
                .given(DEFINED, PROVISIONAL)
                .when(told(Standing.PROVISIONAL, "89"))
                .expectRefusal(MEASURED_OTHERWISE, FIRST);
        indicator
                .given(DEFINED, REVISED)
                .when(told(Standing.PROVISIONAL, "89"))
                .expectRefusal(MEASURED_OTHERWISE, FIRST);
        indicator.given(DEFINED, FINAL).when(told(Standing.FINAL, "89")).expectRefusal(MEASURED_FINALLY, FIRST);
    }

    @Test
    void eachPartIsMeasuredByItself() {
        var parts = List.of(
                measurement(FIRST, Standing.FINAL, figure("1", district("WK018300"))),
                measurement(FIRST, Standing.FINAL, withheld(Figure.Kind.SECRET, district("WK018301"))));
        indicator
                .given(DEFINED, FINAL)
                .when(new RecordMeasurements(ID, parts))
                .expectEvents(recorded(
                        FIRST,
                        Standing.FINAL,
                        figure("1", district("WK018300")),
                        withheld(Figure.Kind.SECRET, district("WK018301"))));
        indicator
                .given(DEFINED)
                .when(new RecordMeasurements(ID, List.of(parts.getFirst(), parts.getFirst())))
                .expectRefusal(MEASURED_TWICE, FIRST);
    }

    @Test
    void whatIsNotDefinedIsNotMeasured() {
        indicator
                .given(DEFINED)
                .when(one(YEAR, Standing.FINAL, figure("1")))
                .expectRefusal(PERIOD_NOT_OF_FREQUENCY, YEAR);
        indicator
                .given(DEFINED)
                .when(one(FIRST, Standing.FINAL, figure("1", new Category(new Code("LEEFTIJD"), "0-18"))))
                .expectRefusal(DIMENSION_NOT_DEFINED, "LEEFTIJD");
        indicator
                .given(DEFINED)
                .when(one(FIRST, Standing.FINAL, figure("1", district("A"), district("B"))))
                .expectRefusal(DIMENSION_TWICE);
        indicator.given(DEFINED).when(new RecordMeasurements(ID, List.of())).expectRefusal(NO_FIGURES);
    }

    @Test
    void nothingIsDividedByZero() {
        var ratio = new Figure.Ratio(Quantity.of("1"), Quantity.of("0"));
        indicator
                .given(DEFINED)
                .when(one(FIRST, Standing.FINAL, new Figure(List.of(), Figure.Kind.KNOWN, null, ratio)))
                .expectRefusal(DENOMINATOR_NOT_ABOVE_ZERO);
    }

    @Test
    void aFigureIsOfWhatHasBeen() {
        indicator
                .given(DEFINED)
                .when(one(new CalendarPeriod("2021-Q3"), Standing.PROVISIONAL, figure("1")))
                .expectRefusal(MEASURED_PERIOD_NOT_BEGUN, "2021-07-01");
        indicator
                .given(DEFINED)
                .when(one(RUNNING, Standing.FINAL, figure("1")))
                .expectRefusal(FINAL_BEFORE_PERIOD_ENDED, "2021-06-30");
        indicator
                .given(DEFINED)
                .when(one(RUNNING, Standing.PROVISIONAL, figure("1")))
                .expectEvents(
                        new MeasurementsRecorded(ID, TODAY, RUNNING, 1, Standing.PROVISIONAL, List.of(figure("1"))));
    }

    @Test
    void aFigureFromBeforeTheIndicatorHoldsFromItsDefinitionOn() {
        var before = new CalendarPeriod("2015-Q1");
        indicator
                .given(DEFINED)
                .when(one(before, Standing.FINAL, figure("1")))
                .expectEvents(new MeasurementsRecorded(
                        ID, DEFINED.effectiveOn(), before, 1, Standing.FINAL, List.of(figure("1"))));
    }

    @Test
    void aFigureIsOfTheVersionThatHeldOrOfTheOneThatIsNamed() {
        indicator
                .given(DEFINED, REDEFINED)
                .when(one(THIRD, Standing.FINAL, figure("1")))
                .expectEvents(of(THIRD, 2));
        indicator
                .given(DEFINED, REDEFINED)
                .when(one(SECOND, Standing.FINAL, figure("1")))
                .expectEvents(of(SECOND, 1));
        var named = measurement(SECOND, 2, Standing.FINAL, figure("1"));
        indicator
                .given(DEFINED, REDEFINED)
                .when(new RecordMeasurements(ID, List.of(named)))
                .expectEvents(of(SECOND, 2));
        indicator
                .given(DEFINED)
                .when(new RecordMeasurements(ID, List.of(named)))
                .expectRefusal(VERSION_NOT_DEFINED, "2", "1");
    }

    @Test
    void whatIsCertifiedChangesByCorrectionOnly() {
        indicator
                .given(DEFINED, FINAL, CERTIFIED)
                .when(told(Standing.FINAL, "90"))
                .expectRefusal(PERIOD_CERTIFIED, YEAR, CERTIFIED.effectiveOn());
        indicator
                .given(DEFINED, FINAL, CERTIFIED)
                .when(one(SECOND, Standing.FINAL, figure("90")))
                .expectRefusal(PERIOD_CERTIFIED, YEAR, CERTIFIED.effectiveOn());
        indicator
                .given(DEFINED, FINAL, CERTIFIED)
                .when(told(Standing.FINAL, "89.2"))
                .expectNoEvents();
        indicator.given(DEFINED, FINAL, CERTIFIED).when(correct(FIRST, "90")).expectEvents(corrected(FIRST, "90"));
        indicator.given(DEFINED, FINAL, CERTIFIED).when(correct(SECOND, "90")).expectEvents(corrected(SECOND, "90"));
    }

    @Test
    void onlyWhatWasMeasuredIsCorrected() {
        indicator.given(DEFINED, FINAL).when(correct(FIRST, "90")).expectEvents(corrected(FIRST, "90"));
        indicator.given(DEFINED, FINAL).when(correct(FIRST, "89.2")).expectNoEvents();
        indicator.given(DEFINED, FINAL).when(correct(SECOND, "90")).expectRefusal(NOT_MEASURED, SECOND);
    }

    @Test
    void onlyFinalFiguresAreCertified() {
        var certify = new CertifyPeriod(ID, day("2021-04-15"), YEAR, "Jaarstukken 2020");
        indicator.given(DEFINED).when(certify).expectRefusal(NOTHING_TO_CERTIFY, YEAR);
        indicator.given(DEFINED, REVISED).when(certify).expectRefusal(CERTIFIED_BEFORE_FINAL, YEAR, "1");
        indicator.given(DEFINED, FINAL).when(certify).expectEvents(CERTIFIED);
        indicator.given(DEFINED, FINAL, CERTIFIED).when(certify).expectNoEvents();
    }

    private static RecordMeasurements told(Standing standing, String value) {
        return one(FIRST, standing, figure(value));
    }

    private static RecordMeasurements one(CalendarPeriod period, Standing standing, Figure figure) {
        return new RecordMeasurements(ID, List.of(measurement(period, standing, figure)));
    }

    private static MeasurementsRecorded of(CalendarPeriod period, int version) {
        return new MeasurementsRecorded(
                ID, period.days().until(), period, version, Standing.FINAL, List.of(figure("1")));
    }

    private static CorrectMeasurements correct(CalendarPeriod period, String value) {
        return new CorrectMeasurements(ID, List.of(measurement(period, Standing.FINAL, figure(value))), "Dubbel");
    }

    private static MeasurementsCorrected corrected(CalendarPeriod period, String value) {
        return new MeasurementsCorrected(
                ID, period.days().until(), period, 1, Standing.FINAL, List.of(figure(value)), "Dubbel");
    }
}

package nl.grip.command.indicators;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.grip.events.CalendarPeriod;
import nl.grip.events.Category;
import nl.grip.events.Code;
import nl.grip.events.Dimension;
import nl.grip.events.Direction;
import nl.grip.events.Direction.Aim;
import nl.grip.events.EvaluationDesign;
import nl.grip.events.Figure;
import nl.grip.events.Frequency;
import nl.grip.events.IndicatorCode;
import nl.grip.events.IndicatorDefinition;
import nl.grip.events.IndicatorEvent.EffectEvaluationPlanned;
import nl.grip.events.IndicatorEvent.IndicatorDefined;
import nl.grip.events.IndicatorEvent.IndicatorRedefined;
import nl.grip.events.IndicatorEvent.MeasurementsRecorded;
import nl.grip.events.IndicatorEvent.PeriodCertified;
import nl.grip.events.IndicatorId;
import nl.grip.events.InterventionId;
import nl.grip.events.Law;
import nl.grip.events.Municipality;
import nl.grip.events.Period;
import nl.grip.events.ProgrammeId;
import nl.grip.events.Quantity;
import nl.grip.events.Standing;
import org.jspecify.annotations.Nullable;

/** One indicator of Tubbergen, of every quarter, in facts. */
final class Examples {

    static final IndicatorCode CODE = new IndicatorCode("JEUGDHULP");
    static final IndicatorId ID = IndicatorId.of(new Municipality("GM0183"), CODE);
    static final ProgrammeId PROGRAMME = new ProgrammeId(UUID.fromString("5f1c3a52-6f3e-4a34-9a55-0d0f6b1f1e01"));
    static final InterventionId TIED = new InterventionId(UUID.fromString("7c0f3a52-6f3e-4a34-9a55-0d0f6b1f1e01"));
    static final InterventionId UNTIED = new InterventionId(UUID.fromString("7c0f3a52-6f3e-4a34-9a55-0d0f6b1f1e02"));
    static final Code GOAL = new Code("NABIJ-1");
    static final Code PLAN = new Code("PJ1-JEUGDHULP");

    static final LocalDate TODAY = day("2021-06-01");
    static final LocalDate DEFINED_ON = day("2019-01-01");
    static final LocalDate REDEFINED_ON = day("2020-07-01");

    static final CalendarPeriod FIRST = new CalendarPeriod("2020-Q1");
    static final CalendarPeriod SECOND = new CalendarPeriod("2020-Q2");
    static final CalendarPeriod THIRD = new CalendarPeriod("2020-Q3");
    static final CalendarPeriod RUNNING = new CalendarPeriod("2021-Q2");
    static final CalendarPeriod YEAR = new CalendarPeriod("2020");

    static final Direction DOWN = new Direction(Aim.DECREASE, null, null);
    static final IndicatorDefinition DEFINITION = definition("per 1.000", 1000);
    static final IndicatorDefinition LARGER = definition("per 10.000", 10_000);

    static final IndicatorDefined DEFINED = new IndicatorDefined(ID, DEFINED_ON, CODE, DEFINITION, DOWN);
    static final IndicatorRedefined REDEFINED =
            new IndicatorRedefined(ID, REDEFINED_ON, 2, LARGER, "Het CBS telt per 10.000");
    static final MeasurementsRecorded PROVISIONAL = recorded(FIRST, Standing.PROVISIONAL, figure("88.98"));
    static final MeasurementsRecorded REVISED = recorded(FIRST, Standing.REVISED, figure("89"));
    static final MeasurementsRecorded FINAL = recorded(FIRST, Standing.FINAL, figure("89.2"));
    static final PeriodCertified CERTIFIED = new PeriodCertified(ID, day("2021-04-15"), YEAR, "Jaarstukken 2020");

    static final EvaluationDesign DESIGN = new EvaluationDesign(
            Aim.DECREASE,
            EvaluationDesign.Method.SPC,
            new Period(day("2018-01-01"), day("2020-03-31")),
            new Period(day("2020-04-01"), day("2021-12-31")),
            null,
            "Na acht punten aan één kant van het gemiddelde");
    static final EffectEvaluationPlanned PLANNED =
            new EffectEvaluationPlanned(ID, day("2020-04-01"), PLAN, TIED, DESIGN);

    private Examples() {}

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static IndicatorDefinition definition(String unit, int per) {
        return new IndicatorDefinition(
                "Jeugdigen met jeugdhulp",
                unit,
                "Jeugdigen met hulp",
                "Inwoners tot 18 jaar",
                per,
                "CBS",
                Frequency.QUARTER,
                IndicatorDefinition.Delivery.CUMULATIVE,
                List.of(Law.JEUGDWET),
                List.of(new Dimension(new Code("WIJK"), "Wijk")),
                null);
    }

    static Figure figure(String value, Category... breakdown) {
        return new Figure(List.of(breakdown), Figure.Kind.KNOWN, Quantity.of(value), null);
    }

    static Figure withheld(Figure.Kind kind, Category... breakdown) {
        return new Figure(List.of(breakdown), kind, null, null);
    }

    static Category district(String district) {
        return new Category(new Code("WIJK"), district);
    }

    static MeasurementsRecorded recorded(CalendarPeriod period, Standing standing, Figure... figures) {
        return new MeasurementsRecorded(ID, period.days().until(), period, 1, standing, List.of(figures));
    }

    static Measurement measurement(CalendarPeriod period, Standing standing, Figure figure) {
        return measurement(period, null, standing, figure);
    }

    static Measurement measurement(CalendarPeriod period, @Nullable Integer version, Standing standing, Figure figure) {
        return new Measurement(period, version, standing, figure);
    }
}

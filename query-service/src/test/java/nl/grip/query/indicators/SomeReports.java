package nl.grip.query.indicators;

import static nl.grip.query.indicators.SomeIndicator.DAY;
import static nl.grip.query.indicators.SomeIndicator.LESS;
import static nl.grip.query.indicators.SomeIndicator.OURS;
import static nl.grip.query.indicators.SomeIndicator.in;
import static nl.grip.query.indicators.SomeIndicator.known;
import static nl.grip.query.indicators.SomeIndicator.month;
import static nl.grip.query.indicators.SomeIndicator.occurrences;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.grip.events.AreaCode;
import nl.grip.events.CalendarPeriod;
import nl.grip.events.Code;
import nl.grip.events.Direction;
import nl.grip.events.EvaluationDesign;
import nl.grip.events.IndicatorCode;
import nl.grip.events.IndicatorDefinition.Delivery;
import nl.grip.events.IndicatorEvent;
import nl.grip.events.IndicatorEvent.EffectEvaluationPlanned;
import nl.grip.events.IndicatorEvent.IndicatorDefined;
import nl.grip.events.IndicatorEvent.MeasurementsCorrected;
import nl.grip.events.IndicatorEvent.MeasurementsRecorded;
import nl.grip.events.IndicatorId;
import nl.grip.events.InterventionId;
import nl.grip.events.Municipality;
import nl.grip.events.Period;
import nl.grip.events.Standing;

/** Facts about something that happens now and then, here and in an area that is compared with. */
final class SomeReports {

    static final IndicatorCode CODE = new IndicatorCode("MELDINGEN");
    static final IndicatorId ID = IndicatorId.of(new Municipality(OURS), CODE);

    private SomeReports() {}

    /** Thirty a month before, fifteen after; and twenty all the time where nothing was begun. */
    static List<IndicatorEvent> planned(InterventionId intervention) {
        var design = new EvaluationDesign(
                Direction.Aim.DECREASE,
                EvaluationDesign.Method.BEFORE_AND_AFTER,
                new Period(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 12, 31)),
                new Period(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31)),
                new AreaCode("WK018399"),
                "Niet eerder");
        return Stream.concat(
                        Stream.of(
                                new IndicatorDefined(ID, DAY, CODE, occurrences(null, Delivery.INCREMENTAL), LESS),
                                new EffectEvaluationPlanned(ID, DAY, new Code("PJ1-MELDINGEN"), intervention, design)),
                        IntStream.range(0, 24).mapToObj(SomeReports::reported))
                .toList();
    }

    private static IndicatorEvent reported(int month) {
        var period = new CalendarPeriod(month(2019 + month / 12, month % 12 + 1));
        var ours = (month < 12 ? 30 : 15) + month % 3;
        return new MeasurementsRecorded(
                ID,
                period.days().until(),
                period,
                1,
                Standing.FINAL,
                List.of(known(String.valueOf(ours)), known(String.valueOf(20 + month % 4), in("WK018399"))));
    }

    /** What was found out later of the last month. */
    static MeasurementsCorrected corrected() {
        return new MeasurementsCorrected(
                ID,
                LocalDate.of(2020, 12, 31),
                new CalendarPeriod("2020-12"),
                1,
                Standing.FINAL,
                List.of(known("60")),
                "Dubbel geteld");
    }
}

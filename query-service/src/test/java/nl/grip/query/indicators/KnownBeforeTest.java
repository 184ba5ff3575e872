package nl.grip.query.indicators;

import static nl.grip.query.indicators.SomeIndicator.ID;
import static nl.grip.query.indicators.SomeIndicator.OURS;
import static nl.grip.query.indicators.SomeIndicator.all;
import static nl.grip.query.indicators.SomeIndicator.corrected;
import static nl.grip.query.indicators.SomeIndicator.counted;
import static nl.grip.query.indicators.SomeIndicator.defined;
import static nl.grip.query.indicators.SomeIndicator.known;
import static nl.grip.query.indicators.SomeIndicator.measured;
import static nl.grip.query.indicators.SomeIndicator.month;
import static nl.grip.query.indicators.SomeIndicator.tied;
import static nl.grip.query.indicators.SomeIndicator.without;
import static nl.grip.query.indicators.SomeIndicator.year;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import nl.grip.events.Figure;
import nl.grip.events.IndicatorEvent;
import nl.grip.events.IndicatorEvent.MeasurementsCorrected;
import nl.grip.events.IndicatorEvent.MeasurementsRecorded;
import nl.grip.query.FactPublisher;
import nl.grip.query.Facts;
import nl.grip.query.Installation;
import nl.grip.query.RunningService;
import tools.jackson.databind.JsonNode;

/** What was known stays to be asked for, whatever is found out later. */
class KnownBeforeTest {

    private static final Installation INSTALLATION = Installation.fresh();
    private static final RunningService SERVICE = INSTALLATION.start("--grip.views.position-wait=10s");
    private static final FactPublisher PUBLISHER = INSTALLATION.publisher();
    private static long position;

    @BeforeContainer
    static void fill() {
        SERVICE.ready();
        position = PUBLISHER.publish(
                OURS,
                all(
                        tied(Facts.id(1), LocalDate.of(2020, 1, 1)),
                        List.of(defined(counted("Wachtende gezinnen"))),
                        year(2019, "10", "12"),
                        year(2020, "6", "8")));
    }

    @AfterContainer
    static void stop() {
        PUBLISHER.close();
        SERVICE.close();
    }

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void whatIsCorrectedOrComesLateChangesNothingThatWasKnownBefore(@ForAll("late") IndicatorEvent late) {
        var known = json("/series");
        var then = Facts.fact(OURS, defined(counted("x")), 0, position).recordedAt();
        position = PUBLISHER.publish(OURS, late);

        var again = json("/series?knownAt=" + then);

        assertThat(again.path("points")).isEqualTo(known.path("points"));
        assertThat(again.path("phases")).isEqualTo(known.path("phases"));
        assertThat(again.path("verdict")).isEqualTo(known.path("verdict"));
        assertThat(json("/series").path("points").valueStream()).anyMatch(point -> tells(point, late));
    }

    private static boolean tells(JsonNode point, IndicatorEvent late) {
        return switch (late) {
            case MeasurementsCorrected corrected ->
                corrected.reason().equals(point.path("corrected").asString(""));
            case MeasurementsRecorded recorded ->
                recorded.period()
                        .days()
                        .from()
                        .toString()
                        .equals(point.path("from").asString());
            default -> throw new IllegalArgumentException("not late: " + late);
        };
    }

    /** Corrections, and first figures: those before the others make limits rest on other periods. */
    @Provide
    Arbitrary<IndicatorEvent> late() {
        var first = Combinators.combine(
                        Arbitraries.of(2018, 2021), Arbitraries.integers().between(1, 12), Arbitraries.of("0", "40"))
                .as((year, month, value) -> measured(month(year, month), known(value)));
        return Arbitraries.oneOf(first, corrections());
    }

    private static Arbitrary<MeasurementsCorrected> corrections() {
        var months = Arbitraries.integers().between(1, 12).map(month -> month(2020, month));
        var figures = Arbitraries.of(known("0"), known("40"), known("7.5"), without(Figure.Kind.SECRET));
        var reasons = Arbitraries.strings().alpha().ofLength(12);
        return Combinators.combine(months, reasons, figures)
                .as((month, reason, figure) -> corrected(month, reason, figure));
    }

    private static JsonNode json(String path) {
        return SERVICE.json(OURS, "/indicators/" + ID.id() + path, "Grip-Position", Long.toString(position));
    }
}

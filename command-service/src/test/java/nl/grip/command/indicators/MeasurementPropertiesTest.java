package nl.grip.command.indicators;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static nl.grip.command.indicators.Examples.DEFINED;
import static nl.grip.command.indicators.Examples.FIRST;
import static nl.grip.command.indicators.Examples.ID;
import static nl.grip.command.indicators.Examples.SECOND;
import static nl.grip.command.indicators.Examples.TODAY;
import static nl.grip.command.indicators.Examples.YEAR;
import static nl.grip.command.indicators.Examples.day;
import static nl.grip.command.indicators.Examples.district;
import static nl.grip.command.indicators.Examples.figure;
import static nl.grip.command.indicators.Examples.measurement;
import static nl.grip.command.indicators.Examples.withheld;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.grip.command.Refusal;
import nl.grip.command.indicators.IndicatorCommand.CertifyPeriod;
import nl.grip.command.indicators.IndicatorCommand.CorrectMeasurements;
import nl.grip.command.indicators.IndicatorCommand.RecordMeasurements;
import nl.grip.command.indicators.IndicatorState.Defined;
import nl.grip.command.indicators.IndicatorState.Undefined;
import nl.grip.command.indicators.Measured.Held;
import nl.grip.command.indicators.Measurement.Cell;
import nl.grip.events.CalendarPeriod;
import nl.grip.events.Category;
import nl.grip.events.Figure;
import nl.grip.events.IndicatorEvent;
import nl.grip.events.IndicatorEvent.MeasurementsRecorded;
import nl.grip.events.Standing;
import nl.grip.events.wire.EventCatalog;
import nl.grip.events.wire.EventJson;

/** What holds of figures, in whichever order they are told, revised, corrected and certified. */
class MeasurementPropertiesTest {

    private static final int CLOUD_EVENT = 62 * 1024;
    private static final List<CalendarPeriod> PERIODS = List.of(FIRST, SECOND, new CalendarPeriod("2021-Q1"));

    @Property(tries = 500)
    void aCertifiedPeriodChangesByCorrectionOnly(@ForAll("lives") List<IndicatorCommand> commands) {
        var state = begun();
        for (var command : commands) {
            var before = state;
            state = after(state, command);
            if (!(command instanceof CorrectMeasurements)) {
                for (var period : PERIODS) {
                    if (before.measured().certification(period).isPresent()) {
                        assertThat(figuresOf(state, period))
                                .as("%s after %s", period, command)
                                .isEqualTo(figuresOf(before, period));
                    }
                }
            }
        }
    }

    @Property(tries = 500)
    void whatIsWithheldHasNoNumberNotEvenZero(@ForAll("lives") List<IndicatorCommand> commands) {
        var state = begun();
        for (var command : commands) {
            for (var fact : decided(state, command)) {
                var stored = EventJson.read(EventCatalog.nameOf(fact.getClass()), EventJson.write(fact));
                assertThat(stored).isEqualTo(fact);
                state = (Defined) IndicatorState.evolve(state, (IndicatorEvent) stored);
            }
            for (var period : PERIODS) {
                figuresOf(state, period).values().stream()
                        .map(Held::figure)
                        .filter(figure -> figure.kind() != Figure.Kind.KNOWN)
                        .forEach(figure -> {
                            assertThat(figure.value()).isNull();
                            assertThat(figure.ratio()).isNull();
                        });
            }
        }
    }

    @Property(tries = 500)
    void whatWasToldOnceIsNoNewsTheSecondTime(@ForAll("lives") List<IndicatorCommand> commands) {
        var state = begun();
        for (var command : commands) {
            var facts = decided(state, command);
            state = after(state, command);
            if (!facts.isEmpty()) {
                assertThat(IndicatorDecider.decide(state, command, TODAY)).isEmpty();
            }
        }
    }

    /** @param length of each category, in characters of three bytes */
    @Property(tries = 50)
    void aFactIsOfOnePeriodAndFitsInACloudEvent(
            @ForAll @Size(max = 700) List<@IntRange(min = 1, max = 4) Integer> quarters,
            @ForAll @IntRange(min = 1, max = 55) int length) {
        var told = IntStream.range(0, quarters.size())
                .mapToObj(index -> measurement(
                        new CalendarPeriod("2020-Q" + quarters.get(index)),
                        Standing.FINAL,
                        new Figure(
                                List.of(district(index + "\u20ac".repeat(length))),
                                Figure.Kind.KNOWN,
                                Quantities.of(new BigDecimal("-999999999999999.0123456789")),
                                new Figure.Ratio(
                                        Quantities.of(new BigDecimal("-999999999999999.0123456789")),
                                        Quantities.of(new BigDecimal("999999999999999.0123456789"))))))
                .toList();
        var batches = FigureBatches.of(told, _ -> 1);
        assertThat(batches.stream().flatMap(batch -> batch.figures().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        told.stream().map(Measurement::figure).toList());
        assertThat(batches).allSatisfy(batch -> {
            var fact = new MeasurementsRecorded(
                    ID, batch.period().days().until(), batch.period(), 1, batch.standing(), batch.figures());
            assertThat(EventJson.write(fact).getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(CLOUD_EVENT);
        });
    }

    @Provide
    Arbitrary<List<IndicatorCommand>> lives() {
        var measurements = Combinators.combine(Arbitraries.of(PERIODS), Arbitraries.of(Standing.values()), figures())
                .as((period, standing, figure) -> measurement(period, standing, figure))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .uniqueElements(Measurement::cell);
        var recording = measurements.map(told -> (IndicatorCommand) new RecordMeasurements(ID, told));
        var correcting = measurements.map(told -> (IndicatorCommand) new CorrectMeasurements(ID, told, "Dubbel"));
        var certifying = Arbitraries.of(
                        Stream.concat(PERIODS.stream(), Stream.of(YEAR)).toList())
                .map(period -> (IndicatorCommand) new CertifyPeriod(ID, day("2021-04-15"), period, "Akkoord"));
        return Arbitraries.frequencyOf(Tuple.of(6, recording), Tuple.of(2, correcting), Tuple.of(2, certifying))
                .list()
                .ofMaxSize(25);
    }

    private static Arbitrary<Figure> figures() {
        var parts = Arbitraries.of(List.<Category>of(), List.of(district("WK018300")), List.of(district("WK018301")));
        return parts.flatMap(part -> Arbitraries.of(
                figure("0", part.toArray(Category[]::new)),
                figure("1", part.toArray(Category[]::new)),
                withheld(Figure.Kind.SECRET, part.toArray(Category[]::new)),
                withheld(Figure.Kind.UNKNOWN, part.toArray(Category[]::new))));
    }

    private static Defined begun() {
        return (Defined) IndicatorState.evolve(new Undefined(), DEFINED);
    }

    private static Defined after(Defined state, IndicatorCommand command) {
        IndicatorState next = state;
        for (var fact : decided(state, command)) {
            next = IndicatorState.evolve(next, fact);
        }
        return (Defined) next;
    }

    private static List<IndicatorEvent> decided(Defined state, IndicatorCommand command) {
        try {
            return IndicatorDecider.decide(state, command, TODAY);
        } catch (Refusal _) {
            return List.of();
        }
    }

    private static Map<Cell, Held> figuresOf(Defined state, CalendarPeriod period) {
        return state.measured().shelves().stream()
                .flatMap(shelf -> shelf.entrySet().stream())
                .filter(cell -> cell.getKey().period().equals(period))
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

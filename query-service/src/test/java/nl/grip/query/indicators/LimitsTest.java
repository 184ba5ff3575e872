package nl.grip.query.indicators;

import static nl.grip.query.indicators.SomeIndicator.all;
import static nl.grip.query.indicators.SomeIndicator.corrected;
import static nl.grip.query.indicators.SomeIndicator.counted;
import static nl.grip.query.indicators.SomeIndicator.defined;
import static nl.grip.query.indicators.SomeIndicator.known;
import static nl.grip.query.indicators.SomeIndicator.measured;
import static nl.grip.query.indicators.SomeIndicator.month;
import static nl.grip.query.indicators.SomeIndicator.per;
import static nl.grip.query.indicators.SomeIndicator.ratio;
import static nl.grip.query.indicators.SomeIndicator.series;
import static nl.grip.query.indicators.SomeIndicator.year;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.grip.events.CalendarPeriod;
import nl.grip.events.DomainEvent;
import nl.grip.events.Quantity;
import nl.grip.query.Facts;
import nl.grip.query.indicators.Series.Basis;
import org.junit.jupiter.api.Test;

/** On what limits rest, and that nothing moves them unseen. */
class LimitsTest {

    private static final List<DomainEvent> COUNTED = List.of(defined(counted("Wachtenden")));
    private static final List<DomainEvent> YEAR = all(COUNTED, year(2019, "10", "12"));

    @Test
    void theAnswerSaysOnWhichFiguresLimitsRest() {
        var later = all(YEAR, year(2020, "40", "80"));

        assertThat(basis(later))
                .isEqualTo(new Basis(
                        LocalDate.of(2019, 1, 1),
                        LocalDate.of(2019, 12, 31),
                        12,
                        true,
                        recordedAt(YEAR.size()),
                        List.of(),
                        null));
        assertThat(basis(YEAR)).isEqualTo(basis(later));
    }

    @Test
    void untilThereAreTwelveTheCentreIsProvisional() {
        var eleven = basis(YEAR.subList(0, YEAR.size() - 1));

        assertThat(eleven.fixed()).isFalse();
        assertThat(eleven.points()).isEqualTo(11);
        assertThat(eleven.until()).isEqualTo(LocalDate.of(2019, 11, 30));
    }

    @Test
    void aCorrectionOfOneOfTheTwelveShows() {
        var events = all(YEAR, List.of(corrected("2019-03", "Dubbel geteld", known("4"))));
        var found = basis(events);

        assertThat(found.knownAt()).isEqualTo(recordedAt(events.size()));
        assertThat(found.corrected()).containsExactly(new CalendarPeriod("2019-03"));
        assertThat(series(events).phases().getFirst().centre()).isEqualTo(Quantity.of("10.5"));
    }

    @Test
    void aCorrectionOfALaterFigureMovesNothing() {
        var events = all(YEAR, List.of(measured("2020-01", known("40"))));
        var corrected = all(events, List.of(corrected("2020-01", "Dubbel geteld", known("4"))));

        assertThat(basis(corrected)).isEqualTo(basis(events));
    }

    /** Without July, January of the next year is the twelfth; with it, December is. */
    @Test
    void aFigureThatComesLateShows() {
        var july = month(2019, 7);
        var without = YEAR.stream()
                .filter(event -> !event.effectiveOn()
                        .equals(new CalendarPeriod(july).days().until()))
                .toList();
        var gap = all(without, List.of(measured("2020-01", known("11"))));
        var late = all(gap, List.of(measured(july, known("12"))));

        assertThat(basis(gap).until()).isEqualTo(LocalDate.of(2020, 1, 31));
        assertThat(basis(late).until()).isEqualTo(LocalDate.of(2019, 12, 31));
        assertThat(basis(late).knownAt()).isEqualTo(recordedAt(late.size()));
    }

    @Test
    void aLaterFigureTurnsNoChartIntoAnother() {
        var proportions = all(List.of(defined(per(100))), ratios("50", "100"));
        var plain = series(all(proportions, List.of(measured("2020-01", known("12.5")))));

        assertThat(plain.chart()).isEqualTo("p");
        assertThat(plain.phases())
                .isEqualTo(series(all(proportions, List.of())).phases().stream()
                        .map(phase -> new Series.Phase(
                                phase.from(), phase.points(), 1, phase.centre(), phase.basis(), phase.verdict()))
                        .toList());
        assertThat(plain.points().getLast().value()).isEqualTo(Quantity.of("12.5"));
        assertThat(plain.points().getLast().variation()).isNull();
        assertThat(plain.notes()).contains(Note.NOT_JUDGED);
    }

    @Test
    void limitsThatAreWiderThanChanceSaySo() {
        var series = series(all(
                List.of(defined(per(100))),
                IntStream.rangeClosed(1, 12)
                        .<DomainEvent>mapToObj(month ->
                                measured(month(2019, month), ratio(month % 2 == 1 ? "300" : "400", "2000")))
                        .toList()));

        assertThat(series.phases().getFirst().basis()).isNotNull();
        assertThat(Optional.ofNullable(series.phases().getFirst().basis()).map(Basis::sigmaZ))
                .hasValueSatisfying(
                        sigmaZ -> assertThat(sigmaZ.number().doubleValue()).isBetween(5.2, 5.3));
        assertThat(series.notes()).contains(Note.OVERDISPERSED);
    }

    private static List<DomainEvent> ratios(String numerator, String denominator) {
        return IntStream.rangeClosed(1, 12)
                .<DomainEvent>mapToObj(month -> measured(month(2019, month), ratio(numerator, denominator)))
                .toList();
    }

    private static Basis basis(List<? extends DomainEvent> events) {
        return Optional.ofNullable(series(events).phases().getFirst().basis()).orElseThrow();
    }

    /** As {@link SomeIndicator#facts} has it. */
    private static Instant recordedAt(int position) {
        return Facts.fact(SomeIndicator.OURS, COUNTED.getFirst(), 0, position).recordedAt();
    }
}

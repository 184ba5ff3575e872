package nl.grip.query.indicators;

import static nl.grip.query.indicators.SomeIndicator.DAY;
import static nl.grip.query.indicators.SomeIndicator.ID;
import static nl.grip.query.indicators.SomeIndicator.all;
import static nl.grip.query.indicators.SomeIndicator.conclusion;
import static nl.grip.query.indicators.SomeIndicator.cumulative;
import static nl.grip.query.indicators.SomeIndicator.defined;
import static nl.grip.query.indicators.SomeIndicator.known;
import static nl.grip.query.indicators.SomeIndicator.measured;
import static nl.grip.query.indicators.SomeIndicator.month;
import static nl.grip.query.indicators.SomeIndicator.series;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.grip.events.DomainEvent;
import nl.grip.events.IndicatorEvent.TargetSet;
import nl.grip.events.Quantity;
import nl.grip.query.indicators.Series.Point;
import nl.grip.query.indicators.Series.Variation;
import nl.grip.query.statistics.Meaning;
import org.junit.jupiter.api.Test;

/** What adds up within a year can be read per period, and is judged by that alone. */
class ReadingTest {

    @Test
    void cumulativeFiguresCanBeReadPerPeriod() {
        var events = List.of(
                defined(cumulative()),
                measured("2019-02", known("5")),
                measured("2019-03", known("9")),
                measured("2020-01", known("2")),
                measured("2020-02", known("6")));
        var read = series(events, Selection.TOTAL, ReadAs.INCREMENTAL).points().stream()
                .filter(point -> point.told() != Told.NOT_MEASURED)
                .toList();

        assertThat(read)
                .extracting(point -> point.period().value(), Point::told, Point::value)
                .containsExactly(
                        tuple("2019-02", Told.UNKNOWN, null),
                        tuple("2019-03", Told.KNOWN, Quantity.of("4")),
                        tuple("2020-01", Told.KNOWN, Quantity.of("2")),
                        tuple("2020-02", Told.KNOWN, Quantity.of("4")));
        assertThat(series(events).points().getFirst().value()).isEqualTo(Quantity.of("5"));
    }

    @Test
    void whatAddsUpIsNotJudgedThoughWhatEachPeriodAddedIs() {
        var target = List.of(new TargetSet(ID, DAY, LocalDate.of(2019, 12, 31), Quantity.of("70"), "Plan", null));
        var events = all(List.of(defined(cumulative())), target, fiveAMonth());
        var sums = series(events);
        var added = series(events, Selection.TOTAL, ReadAs.INCREMENTAL);

        assertThat(sums.verdict().variation()).isEqualTo(Variation.ADDS_UP);
        assertThat(sums.phases()).isEmpty();
        assertThat(sums.notes()).containsExactly(Note.ADDS_UP);
        assertThat(sums.points().getLast().upper()).isNull();
        assertThat(sums.points().getLast().target()).isEqualTo(Quantity.of("70"));
        assertThat(added.verdict().variation()).isEqualTo(Variation.COMMON_CAUSE);
        assertThat(added.notes()).containsExactly(Note.PER_PERIOD);
        assertThat(added.points().getLast().centre()).isEqualTo(Quantity.of("5"));
        assertThat(added.points().getLast().target()).isNull();
        assertThat(added.targets()).isEmpty();
    }

    @Test
    void whatIsConcludedOfSumsIsThatOfWhatEachPeriodAdded() {
        var concluded = conclusion(all(List.of(defined(cumulative())), fiveAMonth()));

        assertThat(concluded.last()).extracting(Conclusion.Last::value).isEqualTo(Quantity.of("5"));
        assertThat(concluded.verdict())
                .extracting(Conclusion.Verdict::variation)
                .isEqualTo(Meaning.COMMON_CAUSE);
    }

    private static List<DomainEvent> fiveAMonth() {
        return IntStream.rangeClosed(1, 12)
                .<DomainEvent>mapToObj(month -> measured(month(2019, month), known(String.valueOf(5 * month))))
                .toList();
    }
}

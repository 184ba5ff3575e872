package nl.grip.query.indicators;

import static nl.grip.query.indicators.SomeIndicator.all;
import static nl.grip.query.indicators.SomeIndicator.defined;
import static nl.grip.query.indicators.SomeIndicator.in;
import static nl.grip.query.indicators.SomeIndicator.measured;
import static nl.grip.query.indicators.SomeIndicator.per;
import static nl.grip.query.indicators.SomeIndicator.ratio;
import static nl.grip.query.indicators.SomeIndicator.series;
import static nl.grip.query.indicators.SomeIndicator.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import nl.grip.events.Figure;
import nl.grip.events.Quantity;
import nl.grip.query.indicators.Series.AddsUp;
import nl.grip.query.indicators.Series.Point;
import org.junit.jupiter.api.Test;

/** What is broken down is told by what it was counted from, and never by a mean of percentages. */
class BreakdownTest {

    @Test
    void severalGroupsAreTakenTogetherByWhatTheyWereCountedFrom() {
        var events =
                List.of(defined(per(100)), measured("2019-01", ratio("1", "10", in("A")), ratio("30", "100", in("B"))));
        var both = series(events, Selection.of(List.of("WIJK:A", "WIJK:B")), ReadAs.AS_DELIVERED);

        assertThat(both.points().getFirst().value()).isEqualTo(Quantity.of("28.18181818"));
        assertThat(both.points().getFirst().numerator()).isEqualTo(Quantity.of("31"));
        assertThat(both.points().getFirst().denominator()).isEqualTo(Quantity.of("110"));
        assertThat(series(events).points().getFirst().value()).isEqualTo(Quantity.of("28.18181818"));
        assertThat(series(events, Selection.of(List.of("WIJK:A")), ReadAs.AS_DELIVERED)
                        .points()
                        .getFirst()
                        .value())
                .isEqualTo(Quantity.of("10"));
    }

    @Test
    void aGroupThatIsSecretMakesTheWholeSecret() {
        var events = List.of(
                defined(per(100)),
                measured("2019-01", without(Figure.Kind.SECRET, in("A")), ratio("30", "100", in("B"))));

        assertThat(series(all(
                                events,
                                List.of(measured("2019-02", ratio("3", "10", in("A")), ratio("3", "10", in("B"))))))
                        .points())
                .extracting(Point::told)
                .containsExactly(Told.SECRET, Told.KNOWN);
    }

    @Test
    void aTotalOfPartsIsUnknownWhereAPartIsMissing() {
        var series = series(List.of(
                defined(per(100)),
                measured("2019-01", ratio("1", "10", in("A")), ratio("30", "100", in("B"))),
                measured("2019-02", ratio("1", "10", in("A")))));

        assertThat(series.points()).extracting(Point::told).containsExactly(Told.KNOWN, Told.UNKNOWN);
    }

    @Test
    void partsThatDoNotAddUpToTheTotalAreShown() {
        var series = series(List.of(
                defined(per(100)),
                measured("2019-01", ratio("45", "200"), ratio("1", "10", in("A")), ratio("30", "100", in("B"))),
                measured("2019-02", ratio("31", "110"), ratio("1", "10", in("A")), ratio("30", "100", in("B"))),
                measured(
                        "2019-03",
                        ratio("31", "110"),
                        without(Figure.Kind.SECRET, in("A")),
                        ratio("30", "100", in("B")))));

        assertThat(series.points().stream().map(point -> point.reconciled().getFirst()))
                .extracting(Series.Reconciled::addsUp, Series.Reconciled::difference, Series.Reconciled::absent)
                .containsExactly(
                        tuple(AddsUp.DIFFERS, Quantity.of("14"), null),
                        tuple(AddsUp.ADDS_UP, null, null),
                        tuple(AddsUp.INCOMPLETE, null, 1));
        assertThat(series.notes()).contains(Note.PARTS_DIFFER);
    }
}

package nl.grip.query.indicators;

import static nl.grip.query.indicators.SomeIndicator.corrected;
import static nl.grip.query.indicators.SomeIndicator.counted;
import static nl.grip.query.indicators.SomeIndicator.defined;
import static nl.grip.query.indicators.SomeIndicator.in;
import static nl.grip.query.indicators.SomeIndicator.known;
import static nl.grip.query.indicators.SomeIndicator.measured;
import static nl.grip.query.indicators.SomeIndicator.sources;
import static nl.grip.query.indicators.SomeIndicator.without;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.grip.events.CalendarPeriod;
import nl.grip.events.Figure;
import nl.grip.events.IndicatorEvent;
import nl.grip.events.Standing;
import org.junit.jupiter.api.Test;

class MeasurementViewTest {

    @Test
    void everyPeriodHasARowAndTheySort() {
        var rows = after(
                measured("2019-10", known("3")), measured("2019-02", known("2")), measured("2019-09", known("1")));

        assertThat(rows)
                .extracting(MeasurementRow::period)
                .containsExactly(
                        new CalendarPeriod("2019-02"), new CalendarPeriod("2019-09"), new CalendarPeriod("2019-10"));
    }

    @Test
    void aFigureTakesThePlaceOfTheOneBeforeAndLeavesTheOthers() {
        var row = after(
                        measured(
                                "2019-01",
                                1,
                                Standing.PROVISIONAL,
                                known("10"),
                                known("4", in("A")),
                                known("6", in("B"))),
                        measured("2019-01", 1, Standing.FINAL, known("5", in("A"))))
                .getFirst();

        assertThat(row.cells()).hasSize(3);
        assertThat(row.find(List.of(in("A"))).orElseThrow().standing()).isEqualTo(Standing.FINAL);
        assertThat(row.find(List.of(in("B"))).orElseThrow().standing()).isEqualTo(Standing.PROVISIONAL);
        assertThat(row.find(List.of(in("A"))).orElseThrow().figure()).isEqualTo(known("5", in("A")));
    }

    @Test
    void aCorrectionSaysWhy() {
        var row = after(measured("2019-01", known("10")), corrected("2019-01", "Dubbel geteld", known("9")))
                .getFirst();

        assertThat(row.cells()).extracting(MeasurementRow.Cell::corrected).containsExactly("Dubbel geteld");
    }

    @Test
    void whatIsUnknownOrSecretStaysWhatItIs() {
        var row = after(measured("2019-01", without(Figure.Kind.UNKNOWN), without(Figure.Kind.SECRET, in("A"))))
                .getFirst();

        assertThat(row.cells())
                .extracting(cell -> cell.figure().kind())
                .containsExactly(Figure.Kind.UNKNOWN, Figure.Kind.SECRET);
        assertThat(row.cells()).allMatch(cell -> cell.figure().value() == null);
    }

    private static List<MeasurementRow> after(IndicatorEvent... events) {
        var all = new ArrayList<IndicatorEvent>();
        all.add(defined(counted("Wachtenden")));
        all.addAll(List.of(events));
        return sources(all).measurements();
    }
}

package nl.grip.query.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.grip.events.Quantity;
import nl.grip.query.history.Shows;
import nl.grip.query.indicators.Series.Fired;
import nl.grip.query.indicators.Series.Mark;
import nl.grip.query.indicators.Series.Point;
import nl.grip.query.tables.Cell;
import nl.grip.query.tables.Column;
import nl.grip.query.tables.Row;
import nl.grip.query.tables.Table;
import nl.grip.query.tables.TableWords;
import nl.grip.query.tables.Unit;
import org.jspecify.annotations.Nullable;

/** A series as a table: a row per period, and below it what happened and what is concluded. */
final class SeriesPrint {

    private static final List<String> TEXTS = List.of("period", "told", "standing");
    private static final List<String> NUMBERS =
            List.of("value", "numerator", "denominator", "target", "centre", "lower", "upper");
    private static final List<String> CONCLUSIONS = List.of("variation", "rules");

    private final Series series;
    private final TableWords words;

    SeriesPrint(Series series, TableWords words) {
        this.series = series;
        this.words = words;
    }

    Table table() {
        return series.shows()
                .marked(
                        new Table(
                                series.indicator().code().toLowerCase(Locale.ROOT),
                                words.of(
                                        "indicators.series.title",
                                        series.indicator().title(),
                                        series.indicator().unit()),
                                series.shows().lines(words),
                                Unit.EURO,
                                Stream.of(columns(TEXTS, false), columns(NUMBERS, true), columns(CONCLUSIONS, false))
                                        .flatMap(columns -> columns)
                                        .toList(),
                                series.points().stream().map(this::row).toList(),
                                notes()),
                        words);
    }

    private Stream<Column> columns(List<String> names, boolean numeric) {
        return names.stream().map(name -> new Column(words.of("indicators.series." + name), numeric));
    }

    private Row row(Point point) {
        var standing = point.standing();
        var variation = point.variation();
        return new Row(
                Row.Kind.BODY,
                List.of(
                        new Cell.Text(point.period().value()),
                        word("told", point.told()),
                        standing == null ? new Cell.Empty() : word("standing", standing),
                        number(point.value()),
                        number(point.numerator()),
                        number(point.denominator()),
                        number(point.target()),
                        number(point.centre()),
                        number(point.lower()),
                        number(point.upper()),
                        variation == null ? new Cell.Empty() : word("variation", variation),
                        new Cell.Text(point.fired().stream().map(this::rule).collect(Collectors.joining(", ")))));
    }

    private String rule(Fired fired) {
        return words.of("indicators.rule." + fired.rule());
    }

    private Cell word(String kind, Enum<?> value) {
        return new Cell.Text(words.of("indicators." + kind + "." + value.name()));
    }

    private static Cell number(@Nullable Quantity quantity) {
        return quantity == null ? new Cell.Empty() : new Cell.Quantity(quantity.number());
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        notes.add(words.of(
                "indicators.series.verdict",
                words.of("indicators.variation." + series.verdict().variation())));
        var assurance = series.verdict().assurance();
        if (assurance != null) {
            notes.add(words.of("indicators.assurance." + assurance));
        }
        notes.add(words.of(
                "indicators.series.judged-by",
                series.chart(),
                series.rules().name(),
                String.valueOf(series.rules().version())));
        series.phases().stream()
                .map(Series.Phase::basis)
                .flatMap(Stream::ofNullable)
                .forEach(basis -> notes.add(basis(basis)));
        series.notes().forEach(note -> notes.add(words.of("indicators.note." + note)));
        series.marks().forEach(mark -> notes.add(mark(mark)));
        return notes;
    }

    private String basis(Series.Basis basis) {
        return words.of(
                basis.fixed() ? "indicators.series.basis" : "indicators.series.basis-provisional",
                Shows.date(basis.from(), words),
                Shows.date(basis.until(), words),
                String.valueOf(basis.points()),
                Shows.moment(basis.knownAt(), words),
                String.valueOf(basis.corrected().size()));
    }

    private String mark(Mark mark) {
        var decided = mark.decided();
        var grounds = mark.grounds();
        return words.of(
                "indicators.mark." + mark.kind(),
                Shows.date(mark.on(), words),
                mark.code(),
                mark.title(),
                decided == null ? "" : words.of("indicators.decided." + decided),
                grounds == null ? "" : grounds);
    }
}

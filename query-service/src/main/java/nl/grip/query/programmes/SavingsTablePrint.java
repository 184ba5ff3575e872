package nl.grip.query.programmes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.grip.query.history.Shows;
import nl.grip.query.programmes.SavingsTable.AtMoment;
import nl.grip.query.programmes.SavingsTable.Doubt;
import nl.grip.query.programmes.SavingsTable.InYear;
import nl.grip.query.programmes.SavingsTable.Realised;
import nl.grip.query.tables.Cell;
import nl.grip.query.tables.Column;
import nl.grip.query.tables.Row;
import nl.grip.query.tables.Table;
import nl.grip.query.tables.TableWords;

/** The savings table as a council reads it: what is intended, what each reporting moment takes off, and what remains after it. */
final class SavingsTablePrint {

    private final SavingsTable savings;
    private final TableWords words;

    SavingsTablePrint(SavingsTable savings, TableWords words) {
        this.savings = savings;
        this.words = words;
    }

    Table table() {
        var columns = Stream.concat(
                        Stream.of(new Column(words.of("programmes.savings.what"), false)),
                        savings.years().stream().map(year -> new Column(String.valueOf(year), true)))
                .toList();
        var rows = new ArrayList<Row>();
        rows.add(row(
                Row.Kind.BODY,
                words.of("programmes.savings.intended", savings.intended().reference()),
                savings.intended().amounts(),
                false));
        for (var moment : savings.moments()) {
            moment.realised()
                    .forEach(realised ->
                            rows.add(row(Row.Kind.BODY, label(moment, realised), realised.amounts(), true)));
            rows.add(row(
                    Row.Kind.TOTAL,
                    words.of("programmes.savings.remaining", moment.title()),
                    moment.remaining(),
                    false));
        }
        return savings.shows()
                .marked(
                        new Table(
                                savings.programme().code().toLowerCase(words.locale()) + "-"
                                        + words.of("programmes.savings.file"),
                                words.of(
                                        "programmes.savings.title",
                                        savings.programme().title()),
                                savings.shows().lines(words),
                                savings.unit(),
                                columns,
                                rows,
                                notes()),
                        words);
    }

    private String label(AtMoment moment, Realised realised) {
        return words.of(
                realised.restated() ? "programmes.savings.restated" : "programmes.savings.realised",
                moment.title(),
                realised.code());
    }

    /** @param taken whether the amounts come off what is to be saved */
    private static Row row(Row.Kind kind, String label, List<InYear> amounts, boolean taken) {
        return new Row(
                kind,
                Stream.concat(
                                Stream.<Cell>of(new Cell.Text(label)),
                                amounts.stream()
                                        .map(one -> one.amount().exact())
                                        .map(exact -> new Cell.Amount(taken ? exact.negated() : exact)))
                        .toList());
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        savings.intended()
                .doubts()
                .forEach(doubt -> notes.add(doubt(doubt, words.of("programmes.savings.the-intended"))));
        for (var moment : savings.moments()) {
            for (var realised : moment.realised()) {
                realised.doubts().forEach(doubt -> notes.add(doubt(doubt, label(moment, realised))));
            }
        }
        notes.addAll(RoundingNotes.of(savings.roundingDifferences(), words, this::nameOf));
        return notes;
    }

    private String doubt(Doubt doubt, String figure) {
        return words.of(
                "programmes.savings.doubt", figure, doubt.text(), Shows.date(doubt.since(), words), doubt.reason());
    }

    /** @param figure such as {@code remaining/JAARSTUKKEN-2019/2020} */
    private String nameOf(String figure) {
        var parts = figure.split("/");
        var title = savings.moments().stream()
                .filter(moment -> moment.moment().equals(parts[1]))
                .map(AtMoment::title)
                .findFirst()
                .orElse(parts[1]);
        return words.of("programmes.figure.of", words.of("programmes.savings.remaining", title), parts[2]);
    }
}

package nl.grip.query.programmes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.grip.query.programmes.BudgetTable.InYear;
import nl.grip.query.programmes.BudgetTable.Line;
import nl.grip.query.tables.Amount;
import nl.grip.query.tables.Cell;
import nl.grip.query.tables.Column;
import nl.grip.query.tables.Row;
import nl.grip.query.tables.Table;
import nl.grip.query.tables.TableWords;
import org.jspecify.annotations.Nullable;

/** The budget table as a council reads it: a row per line, three columns per year, the total below. */
final class BudgetTablePrint {

    private final BudgetTable budget;
    private final TableWords words;

    BudgetTablePrint(BudgetTable budget, TableWords words) {
        this.budget = budget;
        this.words = words;
    }

    Table table() {
        var columns = Stream.concat(
                        Stream.of(new Column(words.of("programmes.budget.line"), false)),
                        budget.years().stream()
                                .flatMap(year -> Stream.of("budget", "actual", "balance")
                                        .map(part -> new Column(
                                                words.of("programmes.budget." + part, String.valueOf(year.year())),
                                                true))))
                .toList();
        var rows = new ArrayList<>(budget.lines().stream().map(this::row).toList());
        rows.add(total());
        return budget.shows()
                .marked(
                        new Table(
                                budget.programme().code().toLowerCase(words.locale()) + "-"
                                        + words.of("programmes.budget.file"),
                                words.of(
                                        "programmes.budget.title",
                                        budget.programme().title()),
                                budget.shows().lines(words),
                                budget.unit(),
                                columns,
                                rows,
                                notes()),
                        words);
    }

    private Row row(Line line) {
        Map<Integer, InYear> inYears = new LinkedHashMap<>();
        line.years().forEach(year -> inYears.put(year.year(), year));
        return new Row(
                Row.Kind.BODY,
                Stream.concat(
                                Stream.<Cell>of(new Cell.Text(line.title())),
                                budget.years().stream().flatMap(year -> cells(inYears.get(year.year()))))
                        .toList());
    }

    private static Stream<Cell> cells(@Nullable InYear year) {
        if (year == null) {
            return Stream.of(new Cell.Empty(), new Cell.Empty(), new Cell.Empty());
        }
        return Stream.of(cell(year.budget()), cell(year.actual()), cell(year.balance()));
    }

    private static Cell cell(@Nullable Amount amount) {
        return amount == null ? new Cell.ProMemorie() : new Cell.Amount(amount.exact());
    }

    private Row total() {
        return new Row(
                Row.Kind.TOTAL,
                Stream.concat(
                                Stream.<Cell>of(new Cell.Text(words.of(
                                        "programmes.budget.total",
                                        budget.programme().title()))),
                                budget.years().stream()
                                        .flatMap(year -> Stream.of(
                                                cell(year.budget()), cell(year.actual()), cell(year.balance()))))
                        .toList());
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        for (var line : budget.lines()) {
            for (var year : line.years()) {
                year.transfers().stream()
                        .filter(transfer -> transfer.reason() == BudgetLineRow.Reason.MERGED)
                        .filter(_ -> !year.open())
                        .forEach(transfer -> notes.add(words.of(
                                "programmes.budget.merged",
                                line.title(),
                                String.valueOf(year.year()),
                                titleOf(transfer.line()),
                                transfer.reference())));
            }
        }
        for (var year : budget.years()) {
            if (!year.proMemorie().isEmpty()) {
                notes.add(words.of(
                        "programmes.budget.pro-memorie",
                        String.valueOf(year.year()),
                        String.join(
                                ", ",
                                year.proMemorie().stream().map(this::titleOf).toList())));
            }
        }
        notes.addAll(RoundingNotes.of(budget.roundingDifferences(), words, this::nameOf));
        return notes;
    }

    private String titleOf(String line) {
        return budget.lines().stream()
                .filter(one -> one.line().equals(line))
                .map(Line::title)
                .findFirst()
                .orElse(line);
    }

    /** @param figure such as {@code 2019/WIJK-GGD/balance} */
    private String nameOf(String figure) {
        var parts = figure.split("/");
        var column = words.of("programmes.budget." + parts[2], parts[0]);
        return parts[1].equals("total")
                ? words.of("programmes.figure.total", column)
                : words.of("programmes.figure.of", column, titleOf(parts[1]));
    }
}

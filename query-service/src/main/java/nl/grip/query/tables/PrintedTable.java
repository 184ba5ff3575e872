package nl.grip.query.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A table as a page shows it: every figure written out in the reader's language. Templates show it with the fragment
 * {@code tables/sheet :: sheet(table)}.
 *
 * @param above what it is about, and in what its amounts are
 * @param groups the rows, a new group at each heading
 * @param figures whether figures stand in it; without them it is a table of texts
 * @param amounts whether any of them is in the table's unit
 */
public record PrintedTable(
        String title,
        List<String> above,
        List<Column> columns,
        List<Group> groups,
        List<String> notes,
        boolean figures,
        boolean amounts) {

    /** Rows that belong together. */
    public record Group(List<Line> lines) {}

    /** A row as it is read, from its heading on. */
    public record Line(String kind, List<Part> parts) {

        /** By which a page that follows what it shows tells that the row reads otherwise than before. */
        public String version() {
            return Integer.toHexString(parts.hashCode());
        }
    }

    /**
     * A cell as it is read.
     *
     * @param heading of the column, for a screen too narrow for columns
     * @param width in columns
     */
    public record Part(Role role, List<String> texts, boolean numeric, boolean proMemorie, String heading, int width) {}

    /** Of what a cell is the heading, if of anything. */
    public enum Role {
        GROUP,
        ROW,
        NONE
    }

    public static PrintedTable of(Table table, TableWords words) {
        var groups = new ArrayList<Group>();
        var lines = new ArrayList<Line>();
        var figures = Figures.toRead(words.locale(), table.unit());
        for (var row : table.rows()) {
            if (row.kind() == Row.Kind.HEADING && !lines.isEmpty()) {
                groups.add(new Group(List.copyOf(lines)));
                lines.clear();
            }
            lines.add(line(row, table.columns(), figures, words));
        }
        if (!lines.isEmpty()) {
            groups.add(new Group(List.copyOf(lines)));
        }
        return new PrintedTable(
                table.title(),
                Surroundings.above(table, words),
                table.columns(),
                List.copyOf(groups),
                Surroundings.below(table, words),
                table.columns().stream().anyMatch(Column::numeric),
                Surroundings.hasAmounts(table));
    }

    private static Line line(Row row, List<Column> columns, Figures figures, TableWords words) {
        var parts = new ArrayList<Part>();
        for (var at = 0; at < row.cells().size(); at++) {
            var cell = row.cells().get(at);
            var isLast = at == row.cells().size() - 1;
            parts.add(new Part(
                    role(row, at),
                    texts(cell, figures, words),
                    columns.get(at).numeric(),
                    cell instanceof Cell.ProMemorie,
                    columns.get(at).heading(),
                    isLast ? columns.size() - at : 1));
        }
        return new Line(row.kind().name().toLowerCase(Locale.ROOT), parts);
    }

    private static Role role(Row row, int at) {
        if (at > 0 || row.cells().getFirst() instanceof Cell.Empty) {
            return Role.NONE;
        }
        return row.kind() == Row.Kind.HEADING ? Role.GROUP : Role.ROW;
    }

    private static List<String> texts(Cell cell, Figures figures, TableWords words) {
        return switch (cell) {
            case Cell.Text text -> List.of(text.text());
            case Cell.Lines lines -> lines.lines();
            case Cell.Amount amount -> List.of(figures.amount(amount.amount()));
            case Cell.Quantity quantity -> List.of(figures.quantity(quantity.value()));
            case Cell.Number number -> List.of(figures.number(number.value()));
            case Cell.ProMemorie() -> List.of(words.of("table.pm"));
            case Cell.Empty() -> List.of();
        };
    }
}

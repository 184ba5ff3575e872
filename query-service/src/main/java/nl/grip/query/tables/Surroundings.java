package nl.grip.query.tables;

import java.util.ArrayList;
import java.util.List;

/** What stands above and below a table on paper: what its answer says of it, and what is the same for every table. */
final class Surroundings {

    private Surroundings() {}

    /** What it is about, and in what its amounts are. */
    static List<String> above(Table table, TableWords words) {
        var lines = new ArrayList<>(table.subtitles());
        if (hasAmounts(table)) {
            lines.add(words.of("table.unit." + table.unit().name()));
        }
        return lines;
    }

    static List<String> below(Table table, TableWords words) {
        var notes = new ArrayList<String>();
        if (has(table, Cell.ProMemorie.class)) {
            notes.add(words.of("table.pm.note"));
        }
        notes.addAll(table.notes());
        return notes;
    }

    static boolean hasAmounts(Table table) {
        return has(table, Cell.Amount.class);
    }

    private static boolean has(Table table, Class<? extends Cell> kind) {
        return table.rows().stream().flatMap(row -> row.cells().stream()).anyMatch(kind::isInstance);
    }
}

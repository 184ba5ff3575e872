package nl.grip.query.tables;

import java.util.List;

/**
 * What stands in a table, before it has a form.
 *
 * @param name of its file, without extension
 * @param subtitles what it is about: for which day, as known when
 * @param notes what a reader has to know to read the figures well, one sentence or more each
 */
public record Table(
        String name,
        String title,
        List<String> subtitles,
        Unit unit,
        List<Column> columns,
        List<Row> rows,
        List<String> notes) {

    public Table {
        subtitles = List.copyOf(subtitles);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }
}

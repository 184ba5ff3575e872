package nl.grip.query.tables;

import java.util.ArrayList;
import java.util.Collections;
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

    /**
     * The same table with one column more, in which every row of figures says the same, so that none can be taken for what it is not.
     *
     * @param suffix what the name of its file ends with
     */
    public Table marked(String suffix, Column column, Cell mark) {
        var wider = new ArrayList<>(columns);
        wider.add(column);
        return new Table(
                name + "-" + suffix,
                title,
                subtitles,
                unit,
                wider,
                rows.stream().map(row -> marked(row, mark)).toList(),
                notes);
    }

    private Row marked(Row row, Cell mark) {
        if (row.kind() == Row.Kind.HEADING) {
            return row;
        }
        var cells = new ArrayList<>(row.cells());
        cells.addAll(Collections.nCopies(columns.size() - cells.size(), new Cell.Empty()));
        cells.add(mark);
        return new Row(row.kind(), cells);
    }
}

package nl.grip.query.projections;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.grip.events.Municipality;
import nl.grip.query.projections.Columns.Column;
import org.jspecify.annotations.Nullable;

/**
 * Rows on their way into PostgreSQL: of every column the texts of all rows, as one array. PostgreSQL takes them in with less
 * than half of the work that the same rows are as JSON.
 */
final class RowTexts<R extends Record> {

    private static final List<Column> OWN = List.of(
            new Column("municipality", "text", true),
            new Column("key", "text collate \"C\"", false),
            new Column("position", "bigint", false));

    private static final String PARAMETER = "given_";

    private final Columns<R> columns;
    private final List<List<@Nullable String>> rows = new ArrayList<>();

    RowTexts(Columns<R> columns) {
        this.columns = columns;
    }

    /** @param municipality absent where nobody asks for it */
    void add(@Nullable Municipality municipality, RowKey key, long position, R row) {
        var texts = new ArrayList<@Nullable String>();
        texts.add(municipality == null ? null : municipality.code());
        texts.add(key.value());
        texts.add(Long.toString(position));
        columns.write(row, texts::add);
        rows.add(texts);
    }

    /** In SQL, all columns of the rows that are given as {@link #parameters}, as they stand in a view's table. */
    static String select(Columns<?> columns) {
        return "select %s from unnest(%s) as given (%s)"
                .formatted(
                        each(columns).map(RowTexts::asColumn).collect(joining(", ")),
                        each(columns)
                                .map(column -> ":" + PARAMETER + column.name() + "::text[]")
                                .collect(joining(", ")),
                        each(columns).map(Column::name).collect(joining(", ")));
    }

    /** By their names in {@link #select}. */
    Map<String, Object> parameters() {
        var names = each(columns).map(Column::name).toList();
        Map<String, Object> parameters = new HashMap<>();
        for (var at = 0; at < names.size(); at++) {
            var column = at;
            parameters.put(
                    PARAMETER + names.get(at),
                    rows.stream().map(row -> row.get(column)).toArray(String[]::new));
        }
        return parameters;
    }

    private static Stream<Column> each(Columns<?> columns) {
        return Stream.concat(OWN.stream(), columns.all().stream());
    }

    private static String asColumn(Column column) {
        return "given.%1$s::%2$s as %1$s".formatted(column.name(), column.type());
    }
}

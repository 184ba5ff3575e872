package nl.grip.query.projections;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A row's components as typed columns, so that plain SQL can read them: text for text, codes, ids and enums, {@code date},
 * {@code timestamptz}, {@code integer}, {@code bigint}, {@code boolean}, {@code numeric} for money, {@code text[]} for lists of what is text, {@code jsonb}
 * for maps and other lists. A record within the row has its own columns, named after the component that holds it; it is
 * absent where all of them are null. Only what is {@code @Nullable} may be null. A set has no order, two builds of it would
 * differ, and so it is no column.
 */
final class Columns<R extends Record> {

    /** One column. */
    record Column(String name, String type, boolean nullable) {}

    private static final ClassValue<Columns<?>> OF_TYPES = new ClassValue<>() {
        @Override
        protected Columns<?> computeValue(Class<?> rowType) {
            return new Columns<>(RowShape.of(rowType.asSubclass(Record.class), "", false));
        }
    };

    private static final Set<String> OWN = Set.of("municipality", "key", "position");

    private final RowShape<R> shape;
    private final List<Column> columns;

    private Columns(RowShape<R> shape) {
        this.shape = shape;
        columns = shape.columns().toList();
        if (columns.stream().map(Column::name).anyMatch(OWN::contains)) {
            throw new IllegalArgumentException("every row has " + OWN + " already");
        }
        if (columns.stream().map(Column::name).distinct().count() != columns.size()) {
            throw new IllegalArgumentException("two columns of one name among " + columns);
        }
    }

    @SuppressWarnings("unchecked") // they are found under the type that they were made for
    static <R extends Record> Columns<R> of(Class<R> rowType) {
        return (Columns<R>) OF_TYPES.get(rowType);
    }

    List<Column> all() {
        return columns;
    }

    String names() {
        return columns.stream().map(Column::name).collect(joining(", "));
    }

    /** The columns of a table that has this name in a question. */
    String names(String table) {
        return columns.stream().map(column -> table + "." + column.name()).collect(joining(", "));
    }

    String definitions() {
        return columns.stream()
                .map(column -> column.name() + " " + column.type() + (column.nullable() ? "" : " not null"))
                .collect(joining(", "));
    }

    /** @param texts takes the value of every column, in their order, as PostgreSQL reads it from text */
    void write(R row, Consumer<@Nullable String> texts) {
        shape.write(row, texts);
    }

    /** @param first which of the result's columns is the row's first, from 1; the others follow in their order */
    R read(ResultSet result, int first) throws SQLException {
        var row = shape.read(new StoredColumns(result, first));
        if (row == null) {
            throw new IllegalStateException("a row without any value");
        }
        return row;
    }

    /** {@code pilotPlannedEnd} is {@code pilot_planned_end} in SQL. */
    static String snakeCase(String name) {
        return name.replaceAll("(?<=.)(?=\\p{Lu})", "_").toLowerCase(Locale.ROOT);
    }
}

package nl.grip.query.projections;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a component of a row is in the table: one column, or several. */
sealed interface RowPart permits RowShape, ColumnPart {

    /** Whether it may be absent for itself, also where what holds it is there. */
    boolean nullable();

    Stream<Columns.Column> columns();

    void write(@Nullable Object value, Map<String, @Nullable Object> fields);

    @Nullable
    Object read(JsonNode fields);
}

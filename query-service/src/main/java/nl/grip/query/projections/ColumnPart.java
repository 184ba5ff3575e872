package nl.grip.query.projections;

import java.lang.reflect.Type;
import java.util.Map;
import java.util.stream.Stream;
import nl.grip.events.wire.EventJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;

/** A component that is one column; its value has the form in the table that it has in the facts' JSON. */
final class ColumnPart implements RowPart {

    private final Columns.Column column;
    private final JavaType type;
    private final boolean nullable;

    /** @param absentWithParent whether the column is null where the record that holds it is absent */
    ColumnPart(String name, Type type, boolean nullable, boolean absentWithParent) {
        this.type = EventJson.MAPPER.constructType(type);
        this.nullable = nullable;
        column = new Columns.Column(name, ColumnType.of(this.type), nullable || absentWithParent);
    }

    @Override
    public boolean nullable() {
        return nullable;
    }

    @Override
    public Stream<Columns.Column> columns() {
        return Stream.of(column);
    }

    @Override
    public void write(@Nullable Object value, Map<String, @Nullable Object> fields) {
        fields.put(column.name(), value);
    }

    @Override
    public @Nullable Object read(JsonNode fields) {
        var field = fields.path(column.name());
        return field.isMissingNode() || field.isNull() ? null : EventJson.MAPPER.convertValue(field, type);
    }
}

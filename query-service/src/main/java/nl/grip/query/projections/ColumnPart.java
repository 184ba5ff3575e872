package nl.grip.query.projections;

import java.lang.reflect.Type;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.grip.events.wire.EventJson;
import org.jspecify.annotations.Nullable;

/** A component that is one column; its value has the form in the table that it has in the facts' JSON. */
final class ColumnPart implements RowPart {

    private final Columns.Column column;
    private final ColumnType.Reading reading;
    private final Function<Object, String> writing;
    private final boolean nullable;

    /** @param absentWithParent whether the column is null where the record that holds it is absent */
    ColumnPart(String name, Type type, boolean nullable, boolean absentWithParent) {
        var javaType = EventJson.MAPPER.constructType(type);
        this.nullable = nullable;
        column = new Columns.Column(name, ColumnType.of(javaType), nullable || absentWithParent);
        reading = ColumnType.reading(javaType);
        writing = ColumnType.writing(javaType);
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
    public void write(@Nullable Object value, Consumer<@Nullable String> texts) {
        texts.accept(value == null ? null : writing.apply(value));
    }

    @Override
    public @Nullable Object read(StoredColumns columns) throws SQLException {
        return columns.next(reading);
    }
}

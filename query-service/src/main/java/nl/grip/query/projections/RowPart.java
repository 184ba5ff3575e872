package nl.grip.query.projections;

import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a component of a row is in the table: one column, or several. */
sealed interface RowPart permits RowShape, ColumnPart {

    /** Whether it may be absent for itself, also where what holds it is there. */
    boolean nullable();

    Stream<Columns.Column> columns();

    /** @param texts takes what each of its columns holds */
    void write(@Nullable Object value, Consumer<@Nullable String> texts);

    /** @param columns those that stand before this part have been read, and no other */
    @Nullable
    Object read(StoredColumns columns) throws SQLException;
}

package nl.grip.query.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A row's columns as PostgreSQL gives them, taken one after the other. */
final class StoredColumns {

    private final ResultSet row;
    private int next;

    /** @param first which of the result's columns is the row's first, from 1 */
    StoredColumns(ResultSet row, int first) {
        this.row = row;
        next = first;
    }

    @Nullable
    Object next(ColumnType.Reading reading) throws SQLException {
        return reading.from(row, next++);
    }
}

package nl.grip.command.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import nl.grip.events.StreamId;

/** The SQL of {@code receipt}. */
final class ReceiptTable {

    static final String COLUMNS = "fingerprint, status, stream, sequence";

    private ReceiptTable() {}

    /** Reads a row that begins with {@link #COLUMNS}. */
    static Receipt read(ResultSet row) throws SQLException {
        return new Receipt(
                row.getString("fingerprint"),
                row.getInt("status"),
                StreamId.parse(row.getString("stream")),
                row.getLong("sequence"));
    }
}

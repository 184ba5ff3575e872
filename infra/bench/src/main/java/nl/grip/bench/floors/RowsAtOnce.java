package nl.grip.bench.floors;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import nl.grip.bench.house.House;

/** The rows of our event store, many with one statement and one commit. */
public final class RowsAtOnce implements AutoCloseable {

    private static final String INSERT = """
            insert into domain_event (id, municipality, stream, sequence, name, form, payload, metadata, recorded_at)
            select gen_random_uuid(), 'GM0183', 'intervention-' || gen_random_uuid(), 0, 'NextStepSet', 1, line.payload, line.metadata,
                   statement_timestamp()
              from unnest(?::text[], ?::text[]) as line (payload, metadata)
            """;

    private final House house;
    private final Connection connection;

    private RowsAtOnce(House house, Connection connection) {
        this.house = house;
        this.connection = connection;
    }

    /** Over one connection, into the table that {@link PgBench} has prepared. */
    public static RowsAtOnce over(House house) throws SQLException {
        var connection = house.connect(PgBench.DATABASE);
        connection.setAutoCommit(false);
        return new RowsAtOnce(house, connection);
    }

    /** @return how many rows were inserted */
    public long insert(int rowsAtOnce, Duration lasts) throws SQLException {
        var rows = 0L;
        try (var insert = connection.prepareStatement(INSERT)) {
            var row = lastRow();
            var until = System.nanoTime() + lasts.toNanos();
            while (System.nanoTime() < until) {
                insert.setArray(1, repeated(row[0], rowsAtOnce));
                insert.setArray(2, repeated(row[1], rowsAtOnce));
                rows += insert.executeUpdate();
                connection.commit();
            }
        }
        return rows;
    }

    private Array repeated(String text, int times) throws SQLException {
        return connection.createArrayOf("text", Collections.nCopies(times, text).toArray());
    }

    private String[] lastRow() throws SQLException {
        try (var connection = house.connect("grip_command");
                var statement = connection.createStatement()) {
            var last =
                    statement.executeQuery("select payload, metadata from domain_event order by position desc limit 1");
            last.next();
            return new String[] {last.getString(1), last.getString(2)};
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

package nl.grip.bench.floors;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import nl.grip.bench.house.House;

/** The rows of our event store, many with one statement and one commit. */
public final class RowsAtOnce {

    private static final String INSERT = """
            insert into domain_event (id, municipality, stream, sequence, name, form, payload, metadata, recorded_at)
            select gen_random_uuid(), 'GM0183', 'intervention-' || gen_random_uuid(), 0, 'NextStepSet', 1, line.payload, line.metadata,
                   statement_timestamp()
              from unnest(?::text[], ?::text[]) as line (payload, metadata)
            """;

    private final House house;

    public RowsAtOnce(House house) {
        this.house = house;
    }

    /**
     * Into the table that {@link PgBench} has prepared, over one connection.
     *
     * @return how many rows were inserted
     */
    public long insert(int rowsAtOnce, Duration lasts) throws SQLException {
        var rows = 0L;
        try (var connection = house.connect(PgBench.DATABASE);
                var insert = connection.prepareStatement(INSERT)) {
            connection.setAutoCommit(false);
            var row = lastRow();
            var until = System.nanoTime() + lasts.toNanos();
            while (System.nanoTime() < until) {
                insert.setArray(
                        1,
                        connection.createArrayOf(
                                "text", Collections.nCopies(rowsAtOnce, row[0]).toArray()));
                insert.setArray(
                        2,
                        connection.createArrayOf(
                                "text", Collections.nCopies(rowsAtOnce, row[1]).toArray()));
                rows += insert.executeUpdate();
                connection.commit();
            }
        }
        return rows;
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
}

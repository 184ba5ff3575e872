package nl.grip.command.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import nl.grip.events.wire.EventJson;

/** Puts events back that the store has had, each where it was. Nobody stores anything meanwhile. */
public final class Restoration {

    private static final String LAST = """
        select pg_advisory_xact_lock('domain_event'::regclass::oid::integer, 0);
        select coalesce(max(position), 0) from domain_event
        """;

    private static final String PUT_BACK = """
        insert into domain_event
               (position, id, municipality, stream, sequence, name, form, payload, metadata, recorded_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private final StoreDatabase database;

    Restoration(StoreDatabase database) {
        this.database = database;
    }

    /**
     * All of them, or none.
     *
     * @throws IllegalArgumentException where they do not follow on the last one that is stored, without a hole
     */
    public void putBack(List<PositionedEvent> events) throws SQLException {
        try (var connection = database.connect("grip-restoration")) {
            connection.setAutoCommit(false);
            var last = lockedLast(connection);
            for (var event : events) {
                if (event.position() != ++last) {
                    throw new IllegalArgumentException("position %d is missing".formatted(last));
                }
            }
            insert(connection, events);
            connection.commit();
        }
    }

    private static long lockedLast(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(LAST);
            statement.getMoreResults();
            try (var row = statement.getResultSet()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void insert(Connection connection, List<PositionedEvent> events) throws SQLException {
        try (var statement = connection.prepareStatement(PUT_BACK)) {
            for (var positioned : events) {
                var event = positioned.event();
                statement.setLong(1, positioned.position());
                statement.setObject(2, event.id());
                statement.setString(3, event.provenance().municipality().code());
                statement.setString(4, event.stream().value());
                statement.setLong(5, event.sequence());
                statement.setString(6, event.form().name());
                statement.setInt(7, event.form().number());
                statement.setString(8, event.payload());
                statement.setString(9, EventJson.MAPPER.writeValueAsString(event.provenance()));
                statement.setObject(10, event.recordedAt().atOffset(ZoneOffset.UTC));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}

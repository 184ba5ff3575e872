package nl.grip.command.publication;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import nl.grip.events.StreamId;
import nl.grip.events.wire.EventJson;
import tools.jackson.core.type.TypeReference;

/** How far events have been carried: what is kept of it, through the connection of who does the carrying. */
final class PublicationTable {

    private static final TypeReference<HashMap<String, Long>> ENDS = new TypeReference<>() {};

    private static final String LAST_OF_STREAMS = """
            select stream, max(domain_event.position)
              from domain_event, publication
             where domain_event.position <= publication.position
             group by stream
            """;

    private final Connection connection;

    PublicationTable(Connection connection) {
        this.connection = connection;
    }

    /** Of the last event that is known to have been acknowledged. */
    long position() throws SQLException {
        try (var statement = connection.createStatement()) {
            var row = statement.executeQuery("select position from publication");
            row.next();
            return row.getLong(1);
        }
    }

    /**
     * By partition the last position that was carried there. Where it was not kept yet, the store is looked through.
     *
     * @param placeOf the partition of a stream
     */
    Map<String, Long> ends(Function<StreamId, String> placeOf) throws SQLException {
        try (var statement = connection.createStatement()) {
            var row = statement.executeQuery("select ends from publication");
            row.next();
            var kept = row.getString(1);
            if (kept != null) {
                return EventJson.MAPPER.readValue(kept, ENDS);
            }
            var ends = new HashMap<String, Long>();
            var last = statement.executeQuery(LAST_OF_STREAMS);
            while (last.next()) {
                ends.merge(placeOf.apply(StreamId.parse(last.getString(1))), last.getLong(2), Math::max);
            }
            return ends;
        }
    }

    /** @throws IllegalStateException where another has published since */
    void keep(long before, long position, Map<String, Long> ends) throws SQLException {
        try (var statement = connection.prepareStatement(
                "update publication set position = ?, ends = ?::jsonb where position = ?")) {
            statement.setLong(1, position);
            statement.setString(2, EventJson.MAPPER.writeValueAsString(ends));
            statement.setLong(3, before);
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("another has published meanwhile");
            }
        }
    }
}

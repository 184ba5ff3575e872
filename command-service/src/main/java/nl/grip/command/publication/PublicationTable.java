package nl.grip.command.publication;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
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

    /** The how manieth filling of the topics this is; 0 where Kafka never lost anything. */
    int filling() throws SQLException {
        try (var statement = connection.createStatement()) {
            var row = statement.executeQuery("select filling from publication");
            row.next();
            return row.getInt(1);
        }
    }

    /** @param ends of the partitions that are not to be filled anew */
    void fillAnew(Map<String, Long> ends) throws SQLException {
        try (var statement = connection.prepareStatement(
                "update publication set position = 0, filling = filling + 1, ends = ?::jsonb")) {
            statement.setString(1, EventJson.MAPPER.writeValueAsString(ends));
            statement.executeUpdate();
        }
    }

    /** Tells every instance up to where Kafka knows what the store does not; empty where all is well. */
    void tellUnknown(OptionalLong upTo) throws SQLException {
        if (upTo.equals(unknown())) {
            return;
        }
        try (var statement = connection.prepareStatement("update publication set unknown_up_to = ?")) {
            statement.setObject(1, upTo.isPresent() ? upTo.getAsLong() : null, Types.BIGINT);
            statement.executeUpdate();
        }
    }

    private OptionalLong unknown() throws SQLException {
        try (var statement = connection.createStatement()) {
            var row = statement.executeQuery("select unknown_up_to from publication where unknown_up_to is not null");
            return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
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

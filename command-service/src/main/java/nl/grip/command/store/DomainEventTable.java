package nl.grip.command.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.grip.events.StreamId;
import nl.grip.events.wire.EventCatalog;
import nl.grip.events.wire.EventJson;
import nl.grip.events.wire.Provenance;

/** The SQL of {@code domain_event}. */
final class DomainEventTable {

    static final String COLUMNS = "id, stream, sequence, name, form, payload, metadata, recorded_at";

    /**
     * An event is stored where the one before it is there, of the same municipality, and its own place is free; else it
     * is left out. Its settled_past is explained where the table is made. PostgreSQL gives ordinals after it has sorted.
     */
    private static final String APPEND = """
            insert into domain_event
                   (id, municipality, stream, sequence, name, form, payload, metadata, recorded_at, settled_past)
            select line.id, line.municipality, line.stream, line.sequence, line.name, line.form, line.payload,
                   line.metadata, statement_timestamp(), greatest(pg_current_xact_id(), before.settled_past)
              from unnest(?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::bigint[],
                          ?::text[], ?::integer[], ?::text[], ?::text[])
                   with ordinality as line
                        (id, municipality, stream, sequence, first, name, form, payload, metadata, number)
              left join domain_event before
                on before.stream = line.stream and before.sequence = line.first - 1
                   and before.municipality = line.municipality
             where (line.first = 0 or before.id is not null)
               and not exists (select from domain_event taken
                                where taken.stream = line.stream and taken.sequence = line.first)
             order by line.number
            returning id
            """;

    private static final String PRESENT = "select id from domain_event where id = any (?::uuid[])";

    private static final List<Column> APPENDED = List.of(
            new Column("uuid", line -> line.event().id()),
            new Column("text", line -> line.event().municipality().code()),
            new Column("text", line -> line.event().stream().value()),
            new Column("int8", line -> line.event().sequence()),
            new Column("int8", Line::first),
            new Column("text", line -> line.event().name()),
            new Column("int4", _ -> EventCatalog.FORM),
            new Column("text", line -> line.event().payload()),
            new Column("text", line -> line.event().metadata()));

    private record Line(NewEvent event, long first) {}

    private record Column(String type, Function<Line, Object> value) {}

    private DomainEventTable() {}

    /** @return the ids of the events that were stored */
    static Set<UUID> append(Connection connection, List<Append> appends) throws SQLException {
        var lines = appends.stream()
                .flatMap(append -> append.events().stream().map(event -> new Line(event, append.firstSequence(event))))
                .toList();
        try (var statement = connection.prepareStatement(APPEND)) {
            var parameter = 1;
            for (var column : APPENDED) {
                var values = lines.stream().map(column.value()).toArray();
                statement.setArray(parameter++, connection.createArrayOf(column.type(), values));
            }
            return ids(statement.executeQuery());
        }
    }

    /** Reads a row that begins with {@link #COLUMNS}. */
    static StoredEvent read(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getObject("id", UUID.class),
                StreamId.parse(row.getString("stream")),
                row.getLong("sequence"),
                row.getString("name"),
                row.getInt("form"),
                row.getString("payload"),
                EventJson.MAPPER.readValue(row.getString("metadata"), Provenance.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    /** @return those of the ids under which an event is stored */
    static Set<UUID> present(Connection connection, Collection<UUID> ids) throws SQLException {
        try (var statement = connection.prepareStatement(PRESENT)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            return ids(statement.executeQuery());
        }
    }

    private static Set<UUID> ids(ResultSet rows) throws SQLException {
        var ids = new HashSet<UUID>();
        while (rows.next()) {
            ids.add(Objects.requireNonNull(rows.getObject(1, UUID.class)));
        }
        return ids;
    }
}

package nl.grip.command.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import nl.grip.events.StreamId;
import nl.grip.events.wire.EventForm;
import nl.grip.events.wire.EventJson;
import nl.grip.events.wire.Provenance;

/** The SQL of {@code domain_event}. */
final class DomainEventTable {

    static final String COLUMNS = "id, stream, sequence, name, form, payload, metadata, recorded_at";

    private DomainEventTable() {}

    /** Reads a row that begins with {@link #COLUMNS}. */
    static StoredEvent read(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getObject("id", UUID.class),
                StreamId.parse(row.getString("stream")),
                row.getLong("sequence"),
                new EventForm(row.getString("name"), row.getInt("form")),
                row.getString("payload"),
                EventJson.MAPPER.readValue(row.getString("metadata"), Provenance.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}

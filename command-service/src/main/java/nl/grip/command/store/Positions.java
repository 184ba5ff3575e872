package nl.grip.command.store;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.grip.events.StreamId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The order of the whole store, and how far it goes. */
public final class Positions {

    private static final String OF_EVENT =
            "select position from domain_event where stream = :stream and sequence = :sequence";

    private static final String AFTER = "select position, " + DomainEventTable.COLUMNS
            + " from domain_event where position > :position order by position limit :limit";

    /** Looked at in one go, whatever is found. */
    private static final int SPAN = 10_000;

    private static final String OF_NAMES_AFTER = "select position, " + DomainEventTable.COLUMNS + """
         from domain_event where position > :position and position <= :position + :span
           and (name = any(:names)
             or position = (select least(max(position), :position + :span) from domain_event))
         order by position limit :limit
        """;

    private static final String BEFORE = """
        select min(position) - 1 from domain_event where recorded_at >= :moment
        """;

    private final JdbcClient database;

    Positions(JdbcClient database) {
        this.database = database;
    }

    /** The position of a stored event. */
    public long of(StreamId stream, long sequence) {
        return database.sql(OF_EVENT)
                .param("stream", stream.value())
                .param("sequence", sequence)
                .query(Long.class)
                .single();
    }

    /** The events after the given position, in the order of positions, and no more of them than the limit. */
    public List<PositionedEvent> after(long position, int limit) {
        return database.sql(AFTER)
                .param("position", position)
                .param("limit", limit)
                .query((row, _) -> positioned(row))
                .list();
    }

    /**
     * Of the events after the given position those of these names, in the order of positions and no more of them than the limit; and
     * one of any name where that is how far the look went, so that whoever goes on from it passes by what has another name.
     */
    List<PositionedEvent> after(long position, Collection<String> names, int limit) {
        return database.sql(OF_NAMES_AFTER)
                .param("position", position)
                .param("span", SPAN)
                .param("names", names.toArray(String[]::new))
                .param("limit", limit)
                .query((row, _) -> positioned(row))
                .list();
    }

    private static PositionedEvent positioned(ResultSet row) throws SQLException {
        return new PositionedEvent(row.getLong("position"), DomainEventTable.read(row));
    }

    /** Which event stands at each of these positions, as far as there is one. */
    public Map<Long, UUID> ids(Collection<Long> positions) {
        return database
                .sql("select position, id from domain_event where position = any(:positions)")
                .param("positions", positions.toArray(Long[]::new))
                .query((row, _) -> Map.entry(row.getLong(1), row.getObject(2, UUID.class)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The position of the newest event; 0 where there is none. */
    public long last() {
        return database.sql("select coalesce(max(position), 0) from domain_event")
                .query(Long.class)
                .single();
    }

    /** The position before the first event that was recorded at that moment or later; the last one where none was. */
    long before(Instant moment) {
        return database.sql(BEFORE)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional()
                .orElseGet(this::last);
    }
}

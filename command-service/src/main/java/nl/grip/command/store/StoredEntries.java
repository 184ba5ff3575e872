package nl.grip.command.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.grip.events.Municipality;
import nl.grip.ledger.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of the store as they are, whatever is in them. Nothing is read into them: a row that somebody has altered is one
 * that has to be found.
 */
public final class StoredEntries {

    /** Above every other, so that what comes after a position has another position. */
    private static final UUID LAST_ID = new UUID(-1, -1);

    private static final String COLUMNS = """
        select position, id, municipality, stream, sequence, name, form, payload, metadata,
               coalesce(to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), recorded_at::text)
                   as recorded_at
          from domain_event
        """;

    /** By id as well: a store that was tampered with may have a position twice. */
    private static final String AFTER = COLUMNS
            + " where (position, id) > (:position, :id) and position <= :last order by position, id limit :limit";

    private static final String OF_MUNICIPALITY =
            COLUMNS + " where municipality = ? and position = any(?) order by position";

    private final JdbcClient database;
    private final TenantDatabase tenants;

    StoredEntries(JdbcClient database, TenantDatabase tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** Those after the given position, in the order of positions, and no more of them than the limit. */
    public List<Entry> after(long position, int limit) {
        return between(position, "", Long.MAX_VALUE, limit);
    }

    /**
     * Those after the given one, in the order of positions and then of ids, up to a last position.
     *
     * @param id empty for what has another position
     */
    public List<Entry> between(long position, String id, long last, int limit) {
        return database.sql(AFTER)
                .param("position", position)
                .param("id", id.isEmpty() ? LAST_ID : UUID.fromString(id))
                .param("last", last)
                .param("limit", limit)
                .query((row, _) -> entry(row))
                .list();
    }

    /** Those at the given positions that are the municipality's own. */
    public List<Entry> at(Municipality municipality, List<Long> positions) {
        return tenants.query(
                municipality,
                OF_MUNICIPALITY,
                StoredEntries::entry,
                municipality.code(),
                positions.toArray(Long[]::new));
    }

    /** Where the event with that id stands; empty where it is not there. */
    public Optional<Long> positionOf(String id) {
        return database.sql("select position from domain_event where id = :id order by position limit 1")
                .param("id", UUID.fromString(id))
                .query(Long.class)
                .optional();
    }

    /** Nothing in it is null, unless somebody took away what forbids that. */
    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("position"),
                text(row, "id"),
                text(row, "municipality"),
                text(row, "stream"),
                row.getLong("sequence"),
                text(row, "name"),
                row.getInt("form"),
                text(row, "recorded_at"),
                text(row, "payload"),
                text(row, "metadata"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }
}

package nl.grip.query.dashboards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import nl.grip.events.Municipality;
import nl.grip.query.projections.ReaderDatabase;
import nl.grip.query.projections.View;
import nl.grip.query.projections.ViewReader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads notices in the order of their transactions, and only those of transactions that no running one can come before: what
 * commits late comes late, but is never passed by.
 */
@Component
final class Notices {

    /**
     * What follows a place in the order.
     *
     * @param settled to be told, in this order
     * @param next the place to go on from
     * @param more whether there are more, or some that cannot be told yet
     */
    record Page(List<Notice> settled, EventId next, boolean more) {}

    /** This moment: what is in the view at the position was written before the place, all else comes after it. */
    record Now(EventId id, long position) {}

    private record Found(Notice notice, boolean settled) {}

    private final ReaderDatabase database;
    private final ViewReader reader;
    private final NoticeSettings settings;
    private final Semaphore turns;

    Notices(ReaderDatabase database, ViewReader reader, NoticeSettings settings) {
        this.database = database;
        this.reader = reader;
        this.settings = settings;
        turns = new Semaphore(settings.readers(), true);
    }

    Now now(View<?> view, Municipality municipality) {
        return inTurn(municipality, sql -> {
            var position = reader.position(sql, view);
            return new Now(EventId.before(oldestRunning(sql)), position);
        });
    }

    /**
     * @return empty where what followed can no longer be told: some of it was thrown away, or the place was never given out by
     *     this database
     */
    Optional<Page> after(View<?> view, Municipality municipality, EventId after) {
        return inTurn(
                municipality,
                sql -> knows(sql, after) ? Optional.of(page(sql, view, municipality, after)) : Optional.empty());
    }

    private <T> T inTurn(Municipality municipality, Function<JdbcTemplate, T> question) {
        turns.acquireUninterruptibly();
        try {
            return database.read(municipality, question);
        } finally {
            turns.release();
        }
    }

    private Page page(JdbcTemplate sql, View<?> view, Municipality municipality, EventId after) {
        var found = sql.query(
                """
                select transaction_id::text::bigint, ordinal, key, position,
                    transaction_id < pg_snapshot_xmin(pg_current_snapshot()) as settled
                from (
                    select * from notice
                    where municipality = ? and view = ? and version = ? and transaction_id >= ?::text::xid8
                    order by transaction_id limit ?) notice
                cross join unnest(keys, positions) with ordinality as told (key, position, ordinal)
                where (transaction_id, ordinal) > (?::text::xid8, ?)
                order by transaction_id, ordinal limit ?
                """,
                (row, _) -> found(row),
                municipality.code(),
                view.name(),
                view.version(),
                Long.toString(after.transaction()),
                // Of the first of them all may have been told; every other has something to tell.
                settings.page() + 1,
                Long.toString(after.transaction()),
                after.ordinal(),
                settings.page());
        var settled =
                found.stream().takeWhile(Found::settled).map(Found::notice).toList();
        if (found.isEmpty()) {
            return new Page(settled, EventId.before(oldestRunning(sql)), false);
        }
        var more = settled.size() < found.size() || found.size() == settings.page();
        return new Page(settled, settled.isEmpty() ? after : settled.getLast().id(), more);
    }

    private static boolean knows(JdbcTemplate sql, EventId after) {
        return Boolean.TRUE.equals(sql.queryForObject(
                """
                select transaction_id < ?::text::xid8 and ?::text::xid8 <= pg_snapshot_xmax(pg_current_snapshot())
                from notice_pruned
                """, Boolean.class, Long.toString(after.transaction()), Long.toString(after.transaction())));
    }

    private static long oldestRunning(JdbcTemplate sql) {
        return Objects.requireNonNull(
                sql.queryForObject("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint", Long.class));
    }

    private static Found found(ResultSet row) throws SQLException {
        var id = new EventId(row.getLong(1), row.getLong(2));
        return new Found(new Notice(id, row.getString(3), row.getLong(4)), row.getBoolean(5));
    }
}

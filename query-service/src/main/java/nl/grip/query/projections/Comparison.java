package nl.grip.query.projections;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Holds the rows that a build serves against those that an audit has folded beside it, at a moment at which both have folded
 * the same facts. The one that serves stands still until there is such a moment, not while it is looked at.
 */
@Component
final class Comparison {

    private static final Duration LAST_STRETCH = Duration.ofMillis(200);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

    /** So much is left to an audit that it can be waited for: what it folds in this time. */
    private static final Duration NEAR = Duration.ofMillis(50);

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private static final String DIFFERENT = """
        select coalesce(served.municipality, folded.municipality), coalesce(served.key, folded.key),
               to_jsonb(served)::text, to_jsonb(folded)::text, count(*) over ()
          from %s served full join %s folded
            on served.municipality = folded.municipality and served.key = folded.key
         where to_jsonb(served) is distinct from to_jsonb(folded)
         order by 1, 2 limit ?
        """;

    /** @param drifted how many pairs there are in all */
    private record Found(Build served, long position, long compared, long drifted, List<Audits.Pair> pairs) {}

    private final OwnerDatabase database;
    private final Builds builds;
    private final Audits audits;
    private final AuditSettings settings;

    Comparison(OwnerDatabase database, Builds builds, Audits audits, AuditSettings settings) {
        this.database = database;
        this.builds = builds;
        this.audits = audits;
        this.settings = settings;
    }

    /** Where the audit has come near enough: compares, keeps what was found, and throws the audit's own rows away. */
    void end(View<?> view, Build audit) {
        if (!isNear(view, audit)) {
            return;
        }
        try {
            database.atOneMoment(moment -> look(view, audit, moment)).ifPresent(found -> keep(audit, found));
        } catch (DataAccessException failed) {
            // Another instance is at it, or a batch of facts takes long: who looks again will see.
            if (!isLocked(failed)) {
                throw failed;
            }
        }
    }

    private static boolean isLocked(DataAccessException failed) {
        return failed.getMostSpecificCause() instanceof SQLException cause
                && LOCK_NOT_AVAILABLE.equals(cause.getSQLState());
    }

    private boolean isNear(View<?> view, Build audit) {
        var reached = builds.reached(audit);
        return builds.serving(view)
                .map(serving -> builds.reached(serving))
                .filter(shown -> shown.entrySet().stream()
                                .mapToLong(entry -> entry.getValue().nextOffset() - offset(reached, entry.getKey()))
                                .sum()
                        <= NEAR.dividedBy(settings.perFact()))
                .isPresent();
    }

    private Optional<Found> look(View<?> view, Build audit, JdbcTemplate moment) {
        // A lock is no look: the moment is that of the first one.
        moment.execute("lock table view_audit in share update exclusive mode nowait");
        moment.execute("lock table " + audit.table() + " in access share mode");
        return standingTogether(view, audit, moment).map(serving -> found(serving, audit, moment));
    }

    private Optional<Build> standingTogether(View<?> view, Build audit, JdbcTemplate moment) {
        return database.inTransaction(_ -> {
            database.sql().execute("set local lock_timeout = '1s'");
            builds.lock(view);
            var serving = builds.serving(view);
            var shown = serving.map(build -> builds.lockReached(build)).orElse(Map.of());
            if (!comesUpTo(shown, audit)) {
                return Optional.empty();
            }
            moment.queryForList("select");
            return serving;
        });
    }

    private boolean comesUpTo(Map<TopicPartition, Reached> shown, Build audit) {
        var nobodyRings = new Bell();
        for (var left = LAST_STRETCH; left.isPositive(); left = left.minus(LOOK_AGAIN)) {
            var reached = builds.reached(audit);
            if (shown.entrySet().stream()
                    .allMatch(entry ->
                            offset(reached, entry.getKey()) == entry.getValue().nextOffset())) {
                return true;
            }
            nobodyRings.awaitAfter(0, LOOK_AGAIN);
        }
        return false;
    }

    private Found found(Build serving, Build audit, JdbcTemplate moment) {
        var compared = moment.queryForObject("select count(*) from " + audit.table(), Long.class);
        var drifted = new long[1];
        var pairs = moment.query(
                DIFFERENT.formatted(serving.table(), audit.table()),
                (row, _) -> {
                    drifted[0] = row.getLong(5);
                    return new Audits.Pair(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
                },
                Audit.ROWS_AT_MOST);
        var position =
                moment.queryForObject("select position from view_position where build = ?", Long.class, audit.number());
        return new Found(serving, position == null ? 0 : position, compared == null ? 0 : compared, drifted[0], pairs);
    }

    private void keep(Build audit, Found found) {
        database.inTransaction(_ -> {
            audits.keep(found.served(), found.position(), found.compared(), found.drifted(), found.pairs());
            builds.drop(audit);
            Signals.sendBuilds(database.sql());
            return found;
        });
    }

    private static long offset(Map<TopicPartition, Reached> reached, TopicPartition partition) {
        var there = reached.get(partition);
        return there == null ? 0 : there.nextOffset();
    }
}

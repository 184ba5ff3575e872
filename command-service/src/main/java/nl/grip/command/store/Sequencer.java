package nl.grip.command.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Gives every event its position: from 1, without gaps, in the order of {@code settled_past} and then of insertion, which
 * is one in which every stream's events follow their sequence; and never before all is settled that could still come to
 * stand in front of it. So the order is a matter of what is stored, and not of when this was run.
 */
final class Sequencer implements Duty.Work {

    /**
     * A transaction that is seen in another database of the server can store nothing in this one, so none is waited for. Where it is
     * not known where one is, it counts as one of this database.
     *
     * <p>All of it is one statement, so that the horizon and what lies below it are of one snapshot. Of two that would run it
     * at the same time one fails, because a position and an ordinal are each given once. A pass that leaves some for the next
     * ends behind a whole settled_past, and the horizon with it.
     */
    private static final String PASS = """
            with elsewhere as materialized (
                select activity.backend_xid as transaction
                  from pg_stat_get_activity(null) activity, pg_database here
                 where here.datname = current_database() and activity.datid <> here.oid
                   and activity.backend_xid is not null),
            now as materialized (
                select pg_snapshot_xmax(taken.snapshot) as next,
                       coalesce((select min(open) from pg_snapshot_xip(taken.snapshot) open
                                  where open::xid not in (select elsewhere.transaction from elsewhere)),
                                pg_snapshot_xmax(taken.snapshot)) as horizon
                  from (select pg_current_snapshot() as snapshot) taken),
            enough as materialized (
                select (select event.settled_past
                          from sequencer, now, domain_event event
                         where event.settled_past >= sequencer.horizon and event.settled_past < now.horizon
                         order by event.settled_past offset ? limit 1) as settled_past),
            pass as materialized (
                select coalesce((enough.settled_past::text::bigint + 1)::text::xid8, now.horizon) as horizon
                  from now, enough),
            given as (
                insert into event_position (position, ordinal)
                select sequencer.last_position + row_number() over (order by event.settled_past, event.ordinal), event.ordinal
                  from sequencer, pass, domain_event event
                 where event.settled_past >= sequencer.horizon and event.settled_past < pass.horizon
                returning position),
            kept as (
                update sequencer
                   set last_position = (select max(position) from given),
                       horizon = greatest(sequencer.horizon, pass.horizon)
                  from pass
                 where exists (select from given))
            select now.next < sequencer.horizon as backwards,
                   exists (select from given) as given,
                   exists (select from domain_event where settled_past >= greatest(pass.horizon, sequencer.horizon)) as unsettled
              from now, pass, sequencer
            """;

    /** So many take a second or two: a pass has to end well before the lease of its duty. */
    private static final int AT_ONCE = 50_000;

    private static final Duration AT_REST = Duration.ofSeconds(1);
    private static final Duration SHORTEST = Duration.ofMillis(2);
    private static final Duration LONGEST = Duration.ofMillis(50);

    private final int atOnce;

    Sequencer() {
        this(AT_ONCE);
    }

    /** @param atOnce how many events a pass gives a position to, about: those of one transaction are not parted */
    Sequencer(int atOnce) {
        this.atOnce = atOnce;
    }

    @Override
    public Duty.Shift start(Connection connection) {
        return new Shift(connection);
    }

    private final class Shift implements Duty.Shift {

        private final Connection connection;
        private Duration wait = SHORTEST;

        Shift(Connection connection) {
            this.connection = connection;
        }

        @Override
        public Duration round() throws SQLException {
            try (var statement = connection.prepareStatement(PASS)) {
                statement.setInt(1, atOnce - 1);
                var row = statement.executeQuery();
                row.next();
                if (row.getBoolean("backwards")) {
                    throw new IllegalStateException("PostgreSQL counts transactions from an earlier number than when"
                            + " positions were last given: this database was copied from another server without its"
                            + " transaction counter");
                }
                if (row.getBoolean("given")) {
                    Tidings.send(connection, Tidings.Of.SEQUENCED);
                    wait = SHORTEST;
                }
                return row.getBoolean("unsettled") ? lookAgain() : AT_REST;
            }
        }

        /** A transaction that ends by rollback tells nobody, so what it held up is looked for; less often as it lasts. */
        private Duration lookAgain() {
            var current = wait;
            wait = wait.multipliedBy(2).compareTo(LONGEST) < 0 ? wait.multipliedBy(2) : LONGEST;
            return current;
        }

        @Override
        public void close() {
            // The connection is the duty's.
        }
    }
}

package nl.grip.command.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that goes on for as long as any instance of the service runs, and that only one does at a time: the one whose
 * connection holds the duty's lock in PostgreSQL. The work writes through that connection, so one that has lost the lock
 * can write no more. After a failure it starts again, here or elsewhere, and health tells until it goes well again.
 */
public final class Duty implements AutoCloseable {

    /** What there is to do. */
    public interface Work {

        /** Begins a shift, from what is stored and not from what an earlier shift remembered. */
        Shift start(Connection connection) throws SQLException, InterruptedException;
    }

    /** One go at it, which ends with the first failure. */
    public interface Shift extends AutoCloseable {

        /**
         * Does what can be done now, and returns or fails well within {@link #LEASE}.
         *
         * @return how long to wait at most before looking again
         */
        Duration round() throws SQLException, InterruptedException;

        @Override
        void close();
    }

    private static final Logger LOG = LoggerFactory.getLogger(Duty.class);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);

    /**
     * How long one may be silent that has the duty. A process that stands still keeps its connection, and with it the lock,
     * for as long as it stands still; so PostgreSQL takes both from it.
     */
    public static final Duration LEASE = Duration.ofSeconds(15);

    private static final Duration RENEWAL = LEASE.dividedBy(5);

    private final String name;
    private final StoreDatabase database;
    private final @Nullable Tidings tidings;
    private final Work work;
    private final Bell bell = new Bell();
    private final Tidings.Listener ring = this::ring;
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean leading;
    private volatile @Nullable Exception failure;
    private volatile long failedAt;

    /**
     * Looks for work when it has rested, and not before: who appends tells only one duty, which must be the one that others
     * wait for.
     */
    public Duty(String name, StoreDatabase database, Work work) {
        this(name, database, null, work);
    }

    /** Looks for work whenever something was appended. */
    public Duty(String name, StoreDatabase database, @Nullable Tidings tidings, Work work) {
        this.name = name;
        this.database = database;
        this.tidings = tidings;
        this.work = work;
        if (tidings != null) {
            tidings.listen(ring);
        }
        thread = Thread.ofPlatform().name(name).start(this::goOn);
    }

    private boolean ring() {
        bell.ring();
        return leading;
    }

    private void goOn() {
        while (!closed) {
            try (var connection = database.connect(name, LEASE)) {
                while (!closed && !isMine(connection)) {
                    forgiveOldFailure();
                    bell.await(BETWEEN_ATTEMPTS);
                }
                workThrough(connection);
            } catch (InterruptedException interrupted) {
                // Only close() interrupts, and the loop sees for itself that it is closed.
            } catch (SQLException | RuntimeException failed) {
                startAgainAfter(failed);
            } finally {
                leading = false;
            }
        }
    }

    /** Not at once: instances that take turns in failing would seem well while the other is at it. */
    private void forgiveOldFailure() {
        if (System.nanoTime() - failedAt > LEASE.toNanos()) {
            failure = null;
        }
    }

    private void startAgainAfter(Exception failed) {
        if (closed) {
            return;
        }
        if (!failed.toString().equals(String.valueOf(failure))) {
            // Once, however often it fails in this way: health tells for how long.
            LOG.warn("{} failed and starts again", name, failed);
        }
        failedAt = System.nanoTime();
        failure = failed;
        try {
            bell.await(BETWEEN_ATTEMPTS);
        } catch (InterruptedException interrupted) {
            // As above.
        }
    }

    private void workThrough(Connection connection) throws SQLException, InterruptedException {
        leading = true;
        try (var shift = work.start(connection)) {
            var renewed = System.nanoTime();
            while (!closed) {
                var rest = shift.round();
                failure = null;
                if (System.nanoTime() - renewed > RENEWAL.toNanos()) {
                    renew(connection);
                    renewed = System.nanoTime();
                }
                bell.await(rest);
            }
        }
    }

    /** Work that finds nothing to do may not need the connection for a long time. */
    private static void renew(Connection connection) throws SQLException {
        if (!connection.isValid(Math.toIntExact(RENEWAL.toSeconds()))) {
            throw new SQLException("the duty was taken away");
        }
    }

    private boolean isMine(Connection connection) throws SQLException {
        try (var statement =
                connection.prepareStatement("select pg_try_advisory_lock(hashtextextended('grip.' || ?, 0))")) {
            statement.setString(1, name);
            var row = statement.executeQuery();
            row.next();
            return row.getBoolean(1);
        }
    }

    public String name() {
        return name;
    }

    /** Whether this instance is the one that does it now. */
    public boolean isLeading() {
        return leading;
    }

    /** What went wrong last, as long as nothing has gone well since. */
    public Optional<Exception> failure() {
        return Optional.ofNullable(failure);
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    /** Ends the current round and gives the duty up to another instance. */
    @Override
    public void close() throws InterruptedException {
        closed = true;
        if (tidings != null) {
            tidings.forget(ring);
        }
        thread.interrupt();
        thread.join();
    }
}

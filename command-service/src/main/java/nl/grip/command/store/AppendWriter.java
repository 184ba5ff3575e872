package nl.grip.command.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import nl.grip.command.store.AppendDoor.Waiting;
import nl.grip.command.store.AppendStatement.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Stores a batch, and answers each of it. After a lost connection nobody knows whether the last commit took place; so it
 * tries again, and where an append conflicts with its own events it has succeeded.
 */
final class AppendWriter implements AutoCloseable {

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(100);

    private static final String LOCKED_FOR_TOO_LONG = "55P03";

    /** Classes of SQL states: no room or no memory, stopped by an operator, an error of the machine. They pass, or are mended. */
    private static final Set<String> OUT_OF_ORDER = Set.of("53", "57", "58");

    private final StoreDatabase database;
    private final Runnable appended;
    private final Duration patience;
    private final Pulse pulse;
    private @Nullable Connection connection;
    private volatile @Nullable StoreUnavailableException trouble;
    private volatile long troubledAt;

    AppendWriter(StoreDatabase database, Runnable appended, Duration patience, Pulse pulse) {
        this.database = database;
        this.appended = appended;
        this.patience = patience;
        this.pulse = pulse;
    }

    /** Every one of the batch has its answer when this returns, whatever happens. */
    void write(List<Waiting> batch) {
        try {
            store(batch, System.nanoTime() + patience.toNanos());
        } catch (RuntimeException unexpected) {
            batch.forEach(waiting -> waiting.fail(unexpected));
        } finally {
            batch.forEach(waiting -> waiting.fail(new StoreUnavailableException("the writer stopped", null)));
        }
    }

    /** @param deadline on the clock that only goes on: that of the day may be set while this waits */
    private void store(List<Waiting> batch, long deadline) {
        while (true) {
            pulse.beat();
            try {
                attempt(connected(), batch);
                return;
            } catch (SQLException failure) {
                if (!isConnected() || isHeldUp(failure)) {
                    if (System.nanoTime() > deadline) {
                        fail(batch, new StoreUnavailableException("PostgreSQL did not confirm in time", failure));
                        return;
                    }
                    LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
                } else if (isOutOfOrder(failure)) {
                    fail(batch, new StoreUnavailableException("PostgreSQL cannot store now", failure));
                    return;
                } else if (batch.size() > 1) {
                    batch.forEach(alone -> store(List.of(alone), deadline));
                    return;
                } else {
                    throw new IllegalStateException("PostgreSQL refused to store it", failure);
                }
            }
        }
    }

    private void attempt(Connection writing, List<Waiting> batch) throws SQLException {
        var outcomes = AppendStatement.execute(
                writing, batch.stream().map(Waiting::append).toList());
        appended.run();
        trouble = null;
        for (var index = 0; index < batch.size(); index++) {
            answer(batch.get(index), outcomes.get(index));
        }
    }

    private static void answer(Waiting waiting, Outcome outcome) {
        var append = waiting.append();
        switch (outcome) {
            case Outcome.Stored stored -> waiting.succeed(stored.position());
            case Outcome.Conflict _ -> waiting.fail(new ConflictException(append));
            case Outcome.ReceiptExists _ ->
                waiting.fail(
                        new ReceiptExistsException(append.receipts().getFirst().key()));
        }
    }

    /** Whether another has held the lock of the store for too long. One that stands still is cut off. */
    private boolean isHeldUp(SQLException failure) {
        if (!LOCKED_FOR_TOO_LONG.equals(failure.getSQLState())) {
            return false;
        }
        try {
            AppendStatement.cutOffWhoStandsStill(connected());
        } catch (SQLException lost) {
            // The next attempt finds out what is wrong with the connection.
        }
        return true;
    }

    private static boolean isOutOfOrder(SQLException failure) {
        var state = failure.getSQLState();
        return state != null && OUT_OF_ORDER.contains(state.substring(0, 2));
    }

    private void fail(List<Waiting> batch, StoreUnavailableException reason) {
        troubledAt = System.nanoTime();
        trouble = reason;
        batch.forEach(waiting -> waiting.fail(reason));
    }

    /** Why nothing could be stored just now; empty where it went well since, or nobody has tried for a while. */
    Optional<StoreUnavailableException> trouble() {
        return System.nanoTime() - troubledAt < patience.multipliedBy(2).toNanos()
                ? Optional.ofNullable(trouble)
                : Optional.empty();
    }

    private Connection connected() throws SQLException {
        var open = connection;
        if (open == null) {
            open = database.connectToAppend();
            connection = open;
        }
        return open;
    }

    /** After a failure: forgets a connection that does not serve any more. */
    private boolean isConnected() {
        var open = connection;
        if (open == null) {
            return false;
        }
        try {
            if (open.isValid((int) TimeUnit.SECONDS.convert(patience))) {
                return true;
            }
        } catch (SQLException lost) {
            // The failure that led here is the one that is told; this one only says that the connection is gone.
        }
        forget(open);
        return false;
    }

    private void forget(Connection open) {
        connection = null;
        try {
            open.abort(Runnable::run);
        } catch (SQLException alreadyGone) {
            // There is nothing left to close.
        }
    }

    @Override
    public void close() {
        if (connection != null) {
            forget(connection);
        }
    }
}

package nl.grip.command.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import nl.grip.command.store.Append.NewReceipt;
import nl.grip.command.store.AppendDoor.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * Stores a batch, and answers each of it. After a lost connection nobody knows whether the last commit took place; so it
 * tries again, and where an append conflicts with its own events it has succeeded.
 */
final class AppendWriter implements AutoCloseable {

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(100);

    /** A unique place taken, a deadlock, a lock held too long: another writer was at the same place at the same time. */
    private static final Set<String> COLLISIONS = Set.of("23505", "40P01", "55P03", "40001");

    private static final int ATTEMPTS_AFTER_A_COLLISION = 3;

    /** Classes of SQL states: no room or no memory, stopped by an operator, an error of the machine. They pass, or are mended. */
    private static final Set<String> OUT_OF_ORDER = Set.of("53", "57", "58");

    private final StoreDatabase database;
    private final Duration patience;
    private final Pulse pulse;
    private @Nullable Connection connection;
    private volatile @Nullable StoreUnavailableException trouble;
    private volatile long troubledAt;

    AppendWriter(StoreDatabase database, Duration patience, Pulse pulse) {
        this.database = database;
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
        var rest = batch;
        var collisions = 0;
        while (!rest.isEmpty()) {
            pulse.beat();
            try {
                rest = attempt(connected(), rest);
            } catch (SQLException failure) {
                if (!isConnected()) {
                    rest = rest(rest, deadline, failure);
                } else if (isOutOfOrder(failure)) {
                    fail(rest, new StoreUnavailableException("PostgreSQL cannot store now", failure));
                    return;
                } else if (rest.size() > 1) {
                    rest.forEach(alone -> store(List.of(alone), deadline));
                    return;
                } else if (!COLLISIONS.contains(failure.getSQLState())) {
                    throw new IllegalStateException("PostgreSQL refused to store it", failure);
                } else if (++collisions == ATTEMPTS_AFTER_A_COLLISION) {
                    rest.forEach(waiting -> waiting.fail(new ConflictException(waiting.append())));
                    return;
                }
            }
        }
    }

    /** @return those that have no answer yet, because another of the batch stood in their way */
    private List<Waiting> attempt(Connection writing, List<Waiting> batch) throws SQLException {
        var appends = batch.stream().map(Waiting::append).toList();
        var kept = keepReceipts(writing, appends);
        var stored = storeEvents(writing, appends);
        var refused = batch.stream()
                .filter(waiting -> !isStored(waiting.append(), stored, kept))
                .toList();
        if (refused.isEmpty()) {
            Tidings.send(writing, Tidings.Of.APPENDED);
            writing.commit();
            trouble = null;
            batch.forEach(Waiting::succeed);
            return List.of();
        }
        writing.rollback();
        refuse(writing, refused, kept);
        var rest = new ArrayList<>(batch);
        rest.removeAll(refused);
        return rest;
    }

    private static Set<List<String>> keepReceipts(Connection writing, List<Append> appends) throws SQLException {
        var receipts =
                appends.stream().flatMap(append -> append.receipts().stream()).toList();
        return receipts.isEmpty() ? Set.of() : ReceiptTable.keep(writing, receipts);
    }

    private static Set<UUID> storeEvents(Connection writing, List<Append> appends) throws SQLException {
        return appends.stream().allMatch(append -> append.events().isEmpty())
                ? Set.of()
                : DomainEventTable.append(writing, appends);
    }

    private static boolean isStored(Append append, Set<UUID> stored, Set<List<String>> kept) {
        return stored.containsAll(append.ids()) && isKept(append, kept);
    }

    private static boolean isKept(Append append, Set<List<String>> kept) {
        return append.receipts().stream().map(NewReceipt::identity).allMatch(kept::contains);
    }

    private static void refuse(Connection writing, List<Waiting> refused, Set<List<String>> kept) throws SQLException {
        var ids = new HashSet<UUID>();
        refused.forEach(waiting -> ids.addAll(waiting.append().ids()));
        var present = DomainEventTable.present(writing, ids);
        writing.commit();
        for (var waiting : refused) {
            var append = waiting.append();
            if (!append.ids().isEmpty() && present.containsAll(append.ids())) {
                waiting.succeed();
            } else if (!isKept(append, kept)) {
                waiting.fail(
                        new ReceiptExistsException(append.receipts().getFirst().key()));
            } else {
                waiting.fail(new ConflictException(append));
            }
        }
    }

    private static boolean isOutOfOrder(SQLException failure) {
        var state = failure.getSQLState();
        return state != null && OUT_OF_ORDER.contains(state.substring(0, 2));
    }

    private List<Waiting> rest(List<Waiting> batch, long deadline, SQLException failure) {
        if (System.nanoTime() > deadline) {
            fail(batch, new StoreUnavailableException("PostgreSQL did not confirm in time", failure));
            return List.of();
        }
        LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
        return batch;
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
            open = database.connect("grip-append-door");
            open.setAutoCommit(false);
            connection = open;
        }
        return open;
    }

    /** After a failure: rolls back where the connection still serves, and forgets it where it does not. */
    private boolean isConnected() {
        var open = connection;
        if (open == null) {
            return false;
        }
        try {
            open.rollback();
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

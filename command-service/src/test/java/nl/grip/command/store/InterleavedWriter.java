package nl.grip.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import nl.grip.command.store.AppendStatement.Outcome.Stored;
import nl.grip.events.InterventionId;
import org.postgresql.PGConnection;

/** One of several that store at the same time, each on a thread of its own, and does what it is asked one after the other. */
final class InterleavedWriter implements AutoCloseable {

    private interface Work {
        void run() throws SQLException;
    }

    private final TestStore store;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final AtomicInteger asked = new AtomicInteger();
    private final List<UUID> open = new ArrayList<>();
    private final List<UUID> committed = new CopyOnWriteArrayList<>();
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
    private Connection session;
    private volatile int backend;

    InterleavedWriter(TestStore store) throws SQLException {
        this.store = store;
        session = store.session();
        backend = backendOf(session);
    }

    private static int backendOf(Connection session) throws SQLException {
        return session.unwrap(PGConnection.class).getBackendPID();
    }

    void begin() {
        ask(() -> session.createStatement().execute("select pg_current_xact_id()"));
    }

    /** Another may have been first while this one waited; but nobody can be once it has the lock. */
    void append(InterventionId stream, int count) {
        ask(() -> {
            for (var attempt = 0; !isStored(stream, count); attempt++) {
                assertThat(attempt).as("conflicts with nobody").isZero();
            }
        });
    }

    private boolean isStored(InterventionId stream, int count) throws SQLException {
        var append = TestStore.events(stream, next(stream), count);
        var stored = AppendStatement.execute(session, List.of(append)).getFirst() instanceof Stored;
        if (stored) {
            open.addAll(append.ids());
        }
        return stored;
    }

    private long next(InterventionId stream) throws SQLException {
        try (var counting = session.prepareStatement("select count(*) from domain_event where stream = ?")) {
            counting.setString(1, stream.value());
            var row = counting.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }

    void commit() {
        ask(() -> {
            session.commit();
            committed.addAll(open);
            open.clear();
        });
    }

    void rollback() {
        ask(() -> {
            session.rollback();
            open.clear();
        });
    }

    void kill() {
        ask(() -> {
            store.client()
                    .sql("select pg_terminate_backend(?)")
                    .param(backend)
                    .query()
                    .singleRow();
            while (store.client()
                            .sql("select 1 from pg_stat_activity where pid = ?")
                            .param(backend)
                            .query()
                            .listOfRows()
                            .size()
                    > 0) {
                Thread.onSpinWait();
            }
            session.close();
            open.clear();
            session = store.session();
            backend = backendOf(session);
        });
    }

    private void ask(Work work) {
        asked.incrementAndGet();
        last = last.thenRunAsync(
                () -> {
                    try {
                        work.run();
                    } catch (SQLException failure) {
                        throw new IllegalStateException(failure);
                    } finally {
                        asked.decrementAndGet();
                    }
                },
                thread);
    }

    /** @throws RuntimeException where something went wrong that it was asked to do */
    boolean isBusy() {
        if (last.isCompletedExceptionally()) {
            last.join();
        }
        return asked.get() > 0;
    }

    /** Which of PostgreSQL's processes works for it. */
    int backend() {
        return backend;
    }

    List<UUID> committed() {
        return committed;
    }

    /** Has to be asked between two plays. */
    void forget() {
        rollback();
        last.join();
        committed.clear();
    }

    @Override
    public void close() throws SQLException {
        thread.close();
        session.close();
    }
}

package nl.grip.command.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells that something was appended: here at once, and where nobody here makes use of it, through PostgreSQL in every other
 * instance. It only makes things fast: whoever listens also looks on its own from time to time, so a word that is lost costs a
 * moment and nothing else.
 */
public final class Tidings implements AutoCloseable {

    /** Who wants to know. It must return at once: it rings a bell, it does no work. */
    @FunctionalInterface
    interface Listener {

        /** @return whether it is the one who has to act on it, so that nobody else need be told */
        boolean appended();
    }

    private static final Logger LOG = LoggerFactory.getLogger(Tidings.class);
    private static final String CHANNEL = "grip_appended";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration BEFORE_RECONNECTING = Duration.ofMillis(500);

    /** What is appended within this is told to others in one word: PostgreSQL lets one transaction at a time tell anything. */
    private static final Duration BETWEEN_WORDS = Duration.ofMillis(5);

    private final StoreDatabase database;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Bell appended = new Bell();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread telling;
    private final Thread hearing;
    private volatile @Nullable Connection heardThrough;
    private volatile int ownWords;

    Tidings(StoreDatabase database) {
        this.database = database;
        telling = Thread.ofPlatform().name("tidings-telling").start(() -> connected("grip-telling", this::tell));
        hearing = Thread.ofPlatform().name("tidings-hearing").start(() -> connected("grip-hearing", this::hear));
    }

    void listen(Listener listener) {
        listeners.add(listener);
    }

    void forget(Listener listener) {
        listeners.remove(listener);
    }

    /** To be called after the commit. */
    void appended() {
        if (!tellEveryoneHere()) {
            appended.ring();
        }
    }

    private boolean tellEveryoneHere() {
        var isTaken = false;
        for (var listener : listeners) {
            isTaken |= listener.appended();
        }
        return isTaken;
    }

    private interface Doing {
        void with(Connection connection) throws SQLException, InterruptedException;
    }

    private void connected(String name, Doing doing) {
        while (closing.getCount() > 0) {
            try (var connection = database.connect(name)) {
                doing.with(connection);
            } catch (InterruptedException interrupted) {
                // Only close() interrupts, and the loop sees for itself that this is closing.
            } catch (SQLException lost) {
                if (closing.getCount() > 0) {
                    LOG.warn("No tidings through PostgreSQL, trying again soon: {}", lost.getMessage());
                    pause();
                }
            }
        }
    }

    private void tell(Connection connection) throws SQLException, InterruptedException {
        ownWords = connection.unwrap(PGConnection.class).getBackendPID();
        while (closing.getCount() > 0) {
            if (appended.await(PATIENCE)) {
                try (var statement = connection.createStatement()) {
                    statement.execute("notify " + CHANNEL);
                }
                closing.await(BETWEEN_WORDS.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    private void hear(Connection connection) throws SQLException {
        heardThrough = connection;
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        // What was said before this connection listened was not heard.
        tellEveryoneHere();
        while (closing.getCount() > 0) {
            var heard = connection.unwrap(PGConnection.class).getNotifications((int) PATIENCE.toMillis());
            if (heard.length == 0 && !connection.isValid((int) PATIENCE.toSeconds())) {
                throw new SQLException("the connection does not answer");
            }
            for (var word : heard) {
                if (word.getPID() != ownWords) {
                    tellEveryoneHere();
                    break;
                }
            }
        }
    }

    private void pause() {
        try {
            closing.await(BEFORE_RECONNECTING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            // Only close() interrupts, and who called this looks whether it is closing.
        }
    }

    boolean isAlive() {
        return telling.isAlive() && hearing.isAlive();
    }

    @Override
    public void close() throws SQLException, InterruptedException {
        closing.countDown();
        var connection = heardThrough;
        if (connection != null) {
            connection.abort(Runnable::run);
        }
        telling.interrupt();
        telling.join();
        hearing.join();
    }
}

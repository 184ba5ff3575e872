package nl.grip.command.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears from PostgreSQL that something was appended or got its position, whichever instance did it. It only makes things
 * fast: whoever listens also looks on its own from time to time, so a word that is lost costs a moment and nothing else.
 */
public final class Tidings implements AutoCloseable {

    /** What one can hear of. */
    public enum Of {
        APPENDED,
        SEQUENCED;

        String channel() {
            return "grip_" + name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(Tidings.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration BEFORE_RECONNECTING = Duration.ofMillis(500);

    private final StoreDatabase database;
    private final Map<Of, List<Runnable>> listeners = new EnumMap<>(Of.class);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable Connection current;

    Tidings(StoreDatabase database) {
        this.database = database;
        for (var of : Of.values()) {
            listeners.put(of, new CopyOnWriteArrayList<>());
        }
        thread = Thread.ofPlatform().name("tidings").start(this::listen);
    }

    /** The listener must return at once: it rings a bell, it does no work. */
    void tell(Of of, Runnable listener) {
        listenersTo(of).add(listener);
    }

    void forget(Of of, Runnable listener) {
        listenersTo(of).remove(listener);
    }

    static void send(Connection connection, Of of) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("notify " + of.channel());
        }
    }

    private void listen() {
        while (closing.getCount() > 0) {
            try (var connection = database.connect("grip-tidings")) {
                current = connection;
                for (var of : Of.values()) {
                    try (var statement = connection.createStatement()) {
                        statement.execute("listen " + of.channel());
                    }
                }
                // What was said before this connection listened was not heard.
                tellEveryone();
                hear(connection);
            } catch (SQLException lost) {
                if (closing.getCount() > 0) {
                    LOG.warn("No tidings from PostgreSQL, listening again soon: {}", lost.getMessage());
                    pause();
                }
            }
        }
    }

    private void hear(Connection connection) throws SQLException {
        while (closing.getCount() > 0) {
            var heard = connection.unwrap(PGConnection.class).getNotifications((int) PATIENCE.toMillis());
            if (heard.length == 0 && !connection.isValid((int) PATIENCE.toSeconds())) {
                throw new SQLException("the connection does not answer");
            }
            for (var of : Of.values()) {
                for (var notification : heard) {
                    if (notification.getName().equals(of.channel())) {
                        listenersTo(of).forEach(Runnable::run);
                        break;
                    }
                }
            }
        }
    }

    private void tellEveryone() {
        listeners.values().forEach(each -> each.forEach(Runnable::run));
    }

    private List<Runnable> listenersTo(Of of) {
        return listeners.getOrDefault(of, List.of());
    }

    private void pause() {
        try {
            closing.await(BEFORE_RECONNECTING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    @Override
    public void close() throws SQLException, InterruptedException {
        closing.countDown();
        var connection = current;
        if (connection != null) {
            connection.abort(Runnable::run);
        }
        thread.join();
    }
}

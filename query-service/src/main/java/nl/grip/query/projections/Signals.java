package nl.grip.query.projections;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.PGConnection;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Hears, on one connection per instance, what any instance has committed, and rings the bells of those who wait for it.
 * While the connection is lost nothing is heard; when it is back every bell rings, so that all look again.
 */
@Component
public final class Signals implements SmartLifecycle {

    static final String CHANNEL = "grip_signals";
    private static final String BUILDS = "builds";
    private static final String PROGRESS = "progress:";
    private static final int LISTEN_MILLISECONDS = 500;
    private static final Duration RECONNECT = Duration.ofMillis(500);

    private final DatabaseSettings settings;
    private final Map<String, Bell> bells = new ConcurrentHashMap<>();
    private final Bell any = new Bell();
    private final Bell stopping = new Bell();
    private final OwnThread listener = new OwnThread("signals");
    private volatile boolean closing;

    Signals(DatabaseSettings settings) {
        this.settings = settings;
    }

    /** Rings when the view shows a later position. */
    public Bell progressOf(View<?> view) {
        return bell(progress(view));
    }

    /** Rings when there is a notice of this view for the municipality. */
    public Bell noticesOf(View<?> view, String municipality) {
        return bell(notices(view, municipality));
    }

    /** Rings with every other bell. */
    public Bell any() {
        return any;
    }

    Bell builds() {
        return bell(BUILDS);
    }

    /** Of every view: what is complete may have moved without a row of it. */
    void ringProgress() {
        bells.forEach((subject, bell) -> {
            if (subject.startsWith(PROGRESS)) {
                bell.ring();
            }
        });
    }

    /** Whether the service is ending, so that nobody should wait any longer. */
    public boolean isClosing() {
        return closing;
    }

    static String progress(View<?> view) {
        return PROGRESS + view.name() + ":" + view.version();
    }

    static String notices(View<?> view, String municipality) {
        return "notices:" + view.name() + ":" + view.version() + ":" + municipality;
    }

    /** Is heard when the transaction commits, and not at all when it does not. */
    static void send(JdbcTemplate sql, Set<String> subjects) {
        sql.query("select pg_notify('" + CHANNEL + "', subject) from unnest(?::text[]) subject", _ -> {}, (Object)
                subjects.toArray(String[]::new));
    }

    static void sendBuilds(JdbcTemplate sql) {
        send(sql, Set.of(BUILDS));
    }

    @Override
    public void start() {
        closing = false;
        listener.start(this::listen);
    }

    @Override
    public void stop() {
        closing = true;
        stopping.ring();
        bells.values().forEach(Bell::ring);
        any.ring();
        listener.awaitEnd();
    }

    /** Whether somebody listens, also where nothing can be heard. */
    boolean isAlive() {
        return listener.isAlive();
    }

    @Override
    public boolean isRunning() {
        return listener.isStarted();
    }

    private Bell bell(String subject) {
        return bells.computeIfAbsent(subject, _ -> new Bell());
    }

    private void listen() {
        while (!closing) {
            var seen = stopping.rings();
            try (var connection = connect()) {
                bells.values().forEach(Bell::ring);
                any.ring();
                hear(connection.unwrap(PGConnection.class));
            } catch (SQLException lost) {
                stopping.awaitAfter(seen, RECONNECT);
            }
        }
    }

    private void hear(PGConnection connection) throws SQLException {
        while (!closing) {
            var heard = connection.getNotifications(LISTEN_MILLISECONDS);
            if (heard != null) {
                for (var notification : heard) {
                    bell(notification.getParameter()).ring();
                }
                any.ring();
            }
        }
    }

    private Connection connect() throws SQLException {
        var login = new Properties();
        login.setProperty("user", Databases.OWNER);
        login.setProperty("password", settings.queryOwner().password());
        login.setProperty("ApplicationName", "grip-signals");
        login.setProperty("tcpKeepAlive", "true");
        login.setProperty("connectTimeout", "5");
        var connection = DriverManager.getConnection(settings.url(), login);
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        return connection;
    }
}

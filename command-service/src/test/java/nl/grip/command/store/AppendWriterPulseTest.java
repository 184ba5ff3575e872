package nl.grip.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A writer that waits for PostgreSQL is alive; one that waits for something else, or has died, is not. */
class AppendWriterPulseTest {

    private static final Duration SILENCE = Duration.ofMillis(500);

    private final Way way = new Way();

    @BeforeEach
    void register() throws SQLException {
        DriverManager.registerDriver(way);
    }

    @AfterEach
    void deregister() throws SQLException {
        way.released.countDown();
        DriverManager.deregisterDriver(way);
    }

    @Test
    void isAliveWhilePostgresqlIsDown() throws InterruptedException {
        var door = door("jdbc:way:down");

        assertThatThrownBy(() -> door.append(TestStore.events(TestStore.stream(), 0, 1)))
                .isInstanceOf(StoreUnavailableException.class);

        assertThat(door.isAlive()).isTrue();
        door.close();
    }

    @Test
    void isNotAliveWhileItIsStuckAndIsAgainWhenItGoesOn() throws InterruptedException {
        var door = door("jdbc:way:stuck");
        assertThat(door.isAlive()).isTrue();

        var append = CompletableFuture.runAsync(() -> door.append(TestStore.events(TestStore.stream(), 0, 1)));
        await().until(() -> !door.isAlive());
        way.released.countDown();

        assertThatThrownBy(append::join).hasCauseInstanceOf(StoreUnavailableException.class);
        await().until(door::isAlive);
        door.close();
    }

    @Test
    void isNotAliveWhenItHasDied() {
        var door = door("jdbc:way:deadly");

        assertThatThrownBy(() -> door.append(TestStore.events(TestStore.stream(), 0, 1)))
                .isInstanceOf(StoreUnavailableException.class);

        // That its thread ends by an error is what is wanted here.
        await().dontCatchUncaughtExceptions().until(() -> !door.isAlive());
        assertThat(door.isOpen()).isFalse();
    }

    private static AppendDoor door(String url) {
        var settings = new AppendSettings(16, 16, Duration.ofMillis(2), Duration.ofMillis(300));
        var database = new StoreDatabase(new HikariDataSource(), url, "grip_store");
        return new AppendDoor(
                database, () -> {}, Objection.NONE, settings, new StoreMeters(new SimpleMeterRegistry()), SILENCE);
    }

    /** A way to no database: it is down, or leads nowhere, or kills who takes it. */
    private static final class Way implements Driver {

        final CountDownLatch released = new CountDownLatch(1);

        @Override
        public boolean acceptsURL(String url) {
            return url.startsWith("jdbc:way:");
        }

        @Override
        public @Nullable Connection connect(String url, Properties properties) throws SQLException {
            if (!acceptsURL(url)) {
                return null;
            }
            switch (url) {
                case "jdbc:way:stuck" -> awaitRelease();
                case "jdbc:way:deadly" -> throw new LinkageError("a class of the driver is missing");
                default -> {}
            }
            throw new SQLException("down", "08001");
        }

        private void awaitRelease() {
            try {
                released.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) {
            return new DriverPropertyInfo[0];
        }

        @Override
        public int getMajorVersion() {
            return 1;
        }

        @Override
        public int getMinorVersion() {
            return 0;
        }

        @Override
        public boolean jdbcCompliant() {
            return false;
        }

        @Override
        public Logger getParentLogger() throws SQLFeatureNotSupportedException {
            throw new SQLFeatureNotSupportedException();
        }
    }
}

package nl.grip.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import nl.grip.testing.RealServers;
import org.junit.jupiter.api.Test;

/** What a load balancer and a supervisor are told, while PostgreSQL is there and while it is not. */
class HealthTest {

    private static final String OWNER = "grip_command_owner";
    private static final Duration LONG = Duration.ofSeconds(60);

    @Test
    void withoutItsDatabaseItLivesButTakesNoCommandsUntilItIsBack() throws Exception {
        try (var service = new RunningCommandService("--grip.telemetry.sample-every=200ms");
                var elsewhere = session(RealServers.running().newDatabase(OWNER), OWNER);
                var store = session(service.databaseUrl(), "grip_store")) {
            await().atMost(LONG).untilAsserted(() -> {
                assertThat(status(service, "readiness")).isEqualTo(200);
                assertThat(status(service, "liveness")).isEqualTo(200);
            });

            letIn(elsewhere, store.getCatalog(), false);
            terminateOthers(store);

            await().atMost(LONG)
                    .untilAsserted(
                            () -> assertThat(status(service, "readiness")).isEqualTo(503));
            assertThat(status(service, "liveness")).isEqualTo(200);
            assertThat(service.manage("/prometheus").body()).contains("grip_ledger_position NaN");

            letIn(elsewhere, store.getCatalog(), true);

            await().atMost(LONG)
                    .untilAsserted(
                            () -> assertThat(status(service, "readiness")).isEqualTo(200));
        }
    }

    private static int status(RunningCommandService service, String group) {
        return service.manage("/health/" + group).statusCode();
    }

    private static Connection session(String url, String role) throws SQLException {
        return DriverManager.getConnection(url, role, role);
    }

    /** PostgreSQL lets nobody do that from within. */
    private static void letIn(Connection elsewhere, String database, boolean isOpen) throws SQLException {
        elsewhere.createStatement().execute("alter database \"%s\" allow_connections %s".formatted(database, isOpen));
    }

    private static void terminateOthers(Connection one) throws SQLException {
        one.createStatement()
                .execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
                        + " and usename = current_user and pid <> pg_backend_pid()");
    }
}

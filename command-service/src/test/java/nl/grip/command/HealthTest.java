package nl.grip.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a load balancer and a supervisor are told, while PostgreSQL is there and while it is not. */
class HealthTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @Test
    void withoutItsDatabaseItLivesButTakesNoCommandsUntilItIsBack() throws Exception {
        try (var service = new RunningCommandService("--grip.telemetry.sample-every=200ms");
                var owner = session(service, "grip_command_owner");
                var store = session(service, "grip_store")) {
            await().atMost(LONG).untilAsserted(() -> {
                assertThat(status(service, "readiness")).isEqualTo(200);
                assertThat(status(service, "liveness")).isEqualTo(200);
            });

            letNobodyIn(owner, true);
            terminateOthers(store);

            await().atMost(LONG).untilAsserted(() -> assertThat(status(service, "readiness"))
                    .isEqualTo(503));
            assertThat(status(service, "liveness")).isEqualTo(200);
            assertThat(service.manage("/prometheus").body()).contains("grip_ledger_position NaN");

            letNobodyIn(owner, false);

            await().atMost(LONG).untilAsserted(() -> assertThat(status(service, "readiness"))
                    .isEqualTo(200));
        }
    }

    private static int status(RunningCommandService service, String group) {
        return service.manage("/health/" + group).statusCode();
    }

    private static Connection session(RunningCommandService service, String role) throws SQLException {
        return DriverManager.getConnection(service.databaseUrl(), role, role);
    }

    private static void letNobodyIn(Connection owner, boolean isShut) throws SQLException {
        var name = owner.getCatalog();
        owner.createStatement().execute("alter database \"%s\" allow_connections %s".formatted(name, !isShut));
    }

    private static void terminateOthers(Connection one) throws SQLException {
        one.createStatement()
                .execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
                        + " and usename = current_user and pid <> pg_backend_pid()");
    }
}

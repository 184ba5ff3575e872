package nl.grip.query.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.grip.events.StreamKind;
import nl.grip.events.wire.Fact;
import nl.grip.query.Installation;
import nl.grip.query.RunningService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a load balancer and a supervisor are told, while PostgreSQL is there and while it is not. */
class HealthTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @Test
    void withoutItsDatabaseItLivesButAnswersNobodyUntilItIsBack() throws Exception {
        var installation = Installation.fresh();
        try (var service = installation.start("--grip.telemetry.sample-every=200ms");
                var elsewhere = session(Installation.fresh());
                var owner = session(installation)) {
            service.ready();
            assertThat(status(service, "liveness")).isEqualTo(200);

            letIn(elsewhere, owner.getCatalog(), false);
            terminateOthers(owner);

            await().atMost(LONG)
                    .untilAsserted(
                            () -> assertThat(status(service, "readiness")).isEqualTo(503));
            assertThat(status(service, "liveness")).isEqualTo(200);

            letIn(elsewhere, owner.getCatalog(), true);

            await().atMost(LONG)
                    .untilAsserted(
                            () -> assertThat(status(service, "readiness")).isEqualTo(200));
        }
    }

    @Test
    void whoKeepsTheViewsNoMoreIsNotAlive() {
        try (var service = Installation.fresh().start(List.of(DeadlyView.class))) {
            await().atMost(LONG)
                    .dontCatchUncaughtExceptions()
                    .untilAsserted(() -> assertThat(status(service, "liveness")).isEqualTo(503));
            assertThat(status(service, "readiness")).isEqualTo(503);
        }
    }

    private static int status(RunningService service, String group) {
        return service.manage("GET", "/health/" + group).statusCode();
    }

    private static Connection session(Installation installation) throws SQLException {
        return DriverManager.getConnection(installation.database(), Databases.OWNER, Databases.OWNER);
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

    /** Takes the thread with it that wants to build its table: an error is no exception. */
    static final class DeadlyView implements View<CountingRow> {

        @Override
        public String name() {
            return "deadly";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public Class<CountingRow> rowType() {
            throw new LinkageError("a class of the view is missing");
        }

        @Override
        public Set<StreamKind> kinds() {
            return Set.of(StreamKind.INTERVENTION);
        }

        @Override
        public Stream<RowKey> rowsOf(Fact fact) {
            return Stream.empty();
        }

        @Override
        public String href(RowKey key) {
            return "/v1/deadly/" + key;
        }

        @Override
        public CountingRow evolve(RowKey key, @Nullable CountingRow row, Fact fact) {
            throw new IllegalStateException("it has no rows");
        }
    }
}

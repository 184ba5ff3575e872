package nl.grip.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.grip.command.RunningCommandService;
import nl.grip.command.http.Client.Bodies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The command database is put back to what it once was, while Kafka knows what happened since. */
class StorePutBackTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final RunningCommandService service = new RunningCommandService("--grip.telemetry.sample-every=100ms");
    private final Client client = Client.PROJECT_LEAD.at(service.address());
    private final JdbcTemplate database = as("grip_command_owner");

    @BeforeEach
    void tenInterventionsArePublished() {
        for (var number = 0; number < 10; number++) {
            assertThat(propose().status()).isEqualTo(201);
        }
        await().atMost(PATIENCE).until(() -> published() == 10);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void nothingIsTakenUntilWhatKafkaKnowsIsTakenBack() {
        var before = everything();
        putBackTo(6);

        awaitRefusal();

        assertThat(service.manage("/health").body()).contains("\"status\":\"DOWN\"", "up to position 10");
        assertThat(service.manage("/recovery").body()).contains("\"stored\":6", "\"unknownUpTo\":10");
        assertThat(everything()).hasSize(6);

        assertThat(service.order("/recovery").body()).contains("\"takenBack\":4");

        assertThat(everything()).isEqualTo(before);
        awaitAcceptance();
        await().atMost(PATIENCE).until(() -> published() == 11);
    }

    @Test
    void whatWasStoredInThePlaceOfWhatKafkaKnowsIsNamedAndHasToGoFirst() {
        var before = everything();
        putBackTo(8);
        database.update("update domain_event set id = ? where position = 8", UUID.randomUUID());
        awaitRefusal();

        assertThat(service.manage("/recovery").body()).contains("\"othersFrom\":8");
        var refused = service.order("/recovery");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("position 8");

        database.update("delete from domain_event where position >= 8");
        assertThat(service.order("/recovery").body()).contains("\"takenBack\":3");

        assertThat(everything()).isEqualTo(before);
        awaitAcceptance();
    }

    @Test
    void whatTheLedgerHasEnteredOfThemHasToGoAsWell() {
        var before = everything();
        await().atMost(PATIENCE).until(() -> highest("size", "checkpoint") == 10);
        putBackTo(8);
        database.update("update domain_event set id = ? where position = 8", UUID.randomUUID());
        database.update("delete from ledger_leaf where position >= 8");
        database.update("delete from checkpoint where size >= 8");
        beginsAnew("ledger");
        await().atMost(PATIENCE).until(() -> highest("position", "ledger_leaf") == 8);
        awaitRefusal();

        database.update("delete from domain_event where position >= 8");
        database.update("delete from ledger_leaf where position >= 8");
        beginsAnew("ledger");
        assertThat(service.order("/recovery").body()).contains("\"takenBack\":3");

        assertThat(everything()).isEqualTo(before);
        await().atMost(PATIENCE).until(() -> highest("position", "ledger_leaf") == 10);
        assertThat(service.order("/ledger").body()).contains("\"events\":10", "\"differences\":0");
    }

    /** As from a backup: facts, and how far they were published. Whoever carried them has to look again. */
    private void putBackTo(long position) {
        database.update("delete from domain_event where position > ?", position);
        database.update("delete from receipt");
        database.update("update publication set position = ?", position);
        beginsAnew("publication");
    }

    private void beginsAnew(String duty) {
        as("grip_store")
                .query(
                        "select pg_terminate_backend(pid) from pg_stat_activity"
                                + " where application_name = ? and datname = current_database()",
                        _ -> {},
                        duty);
    }

    private long highest(String column, String table) {
        var highest =
                database.queryForObject("select coalesce(max(%s), 0) from %s".formatted(column, table), Long.class);
        return highest == null ? 0 : highest;
    }

    private JdbcTemplate as(String role) {
        return new JdbcTemplate(new DriverManagerDataSource(service.databaseUrl(), role, role));
    }

    private void awaitRefusal() {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(service.manage("/prometheus").body()).contains("grip_publication_unknown 10.0"));
        var answer = propose();
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.rule()).isEqualTo("store-behind");
    }

    private void awaitAcceptance() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(propose().status()).isEqualTo(201));
    }

    private Client.Answer propose() {
        return client.post("", Bodies.PROPOSAL);
    }

    private long published() {
        var position = database.queryForObject("select position from publication", Long.class);
        return position == null ? 0 : position;
    }

    private List<String> everything() {
        return database.query(
                "select to_jsonb(e)::text from domain_event e order by position", (row, _) -> row.getString(1));
    }
}

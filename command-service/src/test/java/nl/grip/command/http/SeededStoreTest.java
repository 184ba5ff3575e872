package nl.grip.command.http;

import static nl.grip.command.http.Client.Bodies.nextStep;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import nl.grip.bench.seed.Life;
import nl.grip.bench.seed.Seed;
import nl.grip.bench.seed.Seeder;
import nl.grip.command.RunningCommandService;
import org.junit.jupiter.api.Test;

/** A store that the bench has filled is one like any other. */
class SeededStoreTest {

    private static final String OWNER = "grip_command_owner";
    private static final Seed SEED = new Seed(20261122, 3000, 100);

    @Test
    void goesOnFromWhatItWasFilledWith() throws SQLException {
        var url = RunningCommandService.database();
        try (var owner = DriverManager.getConnection(url, OWNER, OWNER)) {
            var commits = new ArrayList<Long>();
            Seeder.fill(owner, SEED, commits::add);
            assertThat(commits).containsExactly(SEED.events());
            assertThat(seeded(owner)).isEqualTo(SEED.events());
        }
        SEED.lives().limit(4).forEach(SeededStoreTest::ask);
    }

    private static void ask(Life life) {
        var client = Client.of(life.municipality().code(), "project-lead");
        var answer = client.post(
                "/" + life.id().id() + "/next-steps", nextStep("Wat nu?").replace("2020", "2026"));
        if (life.isStopped()) {
            assertThat(answer.rule()).isEqualTo("intervention-stopped");
        } else {
            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.body().path("sequence").asLong()).isEqualTo(life.length());
        }
    }

    private static long seeded(Connection owner) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery("""
                        select count(*) from domain_event where metadata like '%"seeder"%'
                        """)) {
            row.next();
            return row.getLong(1);
        }
    }
}

package nl.grip.bench.house;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import nl.grip.bench.seed.Seed;
import nl.grip.bench.seed.Seeder;
import tools.jackson.databind.json.JsonMapper;

/** Brings the store to a size past the door, and waits until the read side has all of it. */
public final class Filling {

    private static final String STORE = "grip_command";
    private static final int EVENTS_OF_A_LIFE = 10;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final House house;
    private final Progress progress;

    public Filling(House house, Progress progress) {
        this.house = house;
        this.progress = progress;
    }

    /** @param events how many there will be; nothing happens where there are as many already */
    public void to(long events) throws SQLException, IOException {
        try (var owner = house.connect(STORE)) {
            var missing = events - count(owner);
            if (missing > EVENTS_OF_A_LIFE) {
                var seed = new Seed(events, missing, missing / EVENTS_OF_A_LIFE);
                Seeder.fill(owner, seed, stored -> progress.say("stored %,d of %,d".formatted(stored, missing)));
            }
        }
        awaitReadSide();
    }

    private void awaitReadSide() throws SQLException, IOException {
        try (var owner = house.connect(STORE);
                var client = HttpClient.newHttpClient()) {
            var last = count(owner);
            for (var shown = shown(client); shown < last; shown = shown(client)) {
                progress.say("the read side shows %,d of %,d".formatted(shown, last));
                LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private static long count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            var row = statement.executeQuery("select coalesce(max(position), 0) from domain_event");
            row.next();
            return row.getLong(1);
        }
    }

    private long shown(HttpClient client) throws IOException, InterruptedException {
        URI views = house.queryManagement("/actuator/views");
        var answer = client.send(HttpRequest.newBuilder(views).build(), BodyHandlers.ofString());
        return JsonMapper.shared()
                .readTree(answer.body())
                .path("builds")
                .valueStream()
                .filter(build -> build.path("status").asString().equals("serving"))
                .mapToLong(build -> build.path("position").asLong())
                .min()
                .orElse(0);
    }
}

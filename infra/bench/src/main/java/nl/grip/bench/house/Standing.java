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
import tools.jackson.databind.json.JsonMapper;

/** How far the store is, and how far the read side is behind it. */
public final class Standing implements AutoCloseable {

    private static final String STORE = "grip_command";
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final Connection store;
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI views;

    private Standing(Connection store, URI views) {
        this.store = store;
        this.views = views;
    }

    public static Standing of(House house) throws SQLException {
        return new Standing(house.connect(STORE), house.queryManagement("/actuator/views"));
    }

    /** The position of the newest event; 0 where there is none. */
    public long stored() throws SQLException {
        return number("select coalesce(max(position), 0) from domain_event");
    }

    /** How many connections PostgreSQL has open, this one left out. */
    public long connections() throws SQLException {
        return number(
                "select count(*) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()");
    }

    private long number(String query) throws SQLException {
        try (var statement = store.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The position up to which every view that serves shows everything. */
    public long shown() throws IOException, InterruptedException {
        var answer = http.send(HttpRequest.newBuilder(views).build(), BodyHandlers.ofString());
        return JsonMapper.shared()
                .readTree(answer.body())
                .path("builds")
                .valueStream()
                .filter(build -> build.path("status").asString().equals("serving"))
                .mapToLong(build -> build.path("position").asLong())
                .min()
                .orElse(0);
    }

    /** Waits until it shows what is stored by now. */
    public void awaitShown(Progress progress) throws SQLException, IOException, InterruptedException {
        var last = stored();
        for (var shown = shown(); shown < last; shown = shown()) {
            progress.say("the read side shows %,d of %,d".formatted(shown, last));
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    @Override
    public void close() throws SQLException {
        store.close();
        http.close();
    }
}

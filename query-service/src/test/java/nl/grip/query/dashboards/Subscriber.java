package nl.grip.query.dashboards;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.grip.query.RunningService;
import nl.grip.testing.TestIssuer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser's side of server-sent events, over real HTTP: it remembers what came, and can break off at any moment. */
final class Subscriber implements AutoCloseable {

    /** One event as it came. */
    record Told(String event, String id, JsonNode data) {

        String key() {
            return data.path("key").asString("");
        }
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final InputStream body;
    private volatile @Nullable String lastId;
    private volatile boolean ended;

    private Subscriber(HttpRequest request) {
        try {
            HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
            body = answer.body();
            if (answer.statusCode() != 200) {
                throw new AssertionError(
                        answer.statusCode() + " " + new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        Thread.ofVirtual().start(this::read);
    }

    static Subscriber to(RunningService service, String municipality, String view, @Nullable String lastEventId) {
        return with(service, TestIssuer.running().token(municipality, "viewer"), view, lastEventId);
    }

    static Subscriber with(RunningService service, String token, String view, @Nullable String lastEventId) {
        var request = HttpRequest.newBuilder(service.uri("/v1/notices?view=" + view))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        return new Subscriber(
                lastEventId == null
                        ? request.build()
                        : request.header("Last-Event-ID", lastEventId).build());
    }

    List<Told> told() {
        return List.copyOf(told);
    }

    List<Told> changes() {
        return told.stream().filter(one -> one.event().equals("changed")).toList();
    }

    @Nullable
    String lastId() {
        return lastId;
    }

    boolean isEnded() {
        return ended;
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            String id = "";
            String event = "";
            String data = "";
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    if (!data.isEmpty()) {
                        told.add(new Told(event, id, JsonMapper.shared().readTree(data)));
                    }
                    lastId = id;
                    data = "";
                } else if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    event = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                }
            }
        } catch (IOException broken) {
            // The end of a subscription, whoever made it.
            ended = true;
        }
        ended = true;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}

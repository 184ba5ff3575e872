package nl.grip.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A careful client: where an answer does not come, it asks again with the same {@code Idempotency-Key} until one does. */
final class Client {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final String token;

    Client(String token) {
        this.token = token;
    }

    /** @return what was answered, once it is neither a broken connection nor a service that is not ready */
    HttpResponse<String> post(URI uri, String idempotencyKey, String body) {
        var request = authorised(uri)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(body))
                .build();
        return Awaitility.await("an answer from " + uri)
                .atMost(Duration.ofSeconds(90))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> sendOnce(request), answer -> answer != null && answer.statusCode() < 500);
    }

    HttpResponse<String> get(URI uri, @Nullable String position) throws IOException, InterruptedException {
        var request = authorised(uri).header("Accept", "application/json");
        if (position != null) {
            request.header("Grip-Position", position);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> get(URI uri, String mediaType, String language) throws IOException, InterruptedException {
        var request = authorised(uri).header("Accept", mediaType).header("Accept-Language", language);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    private HttpRequest.Builder authorised(URI uri) {
        return HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(20)).header("Authorization", "Bearer " + token);
    }

    private @Nullable HttpResponse<String> sendOnce(HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException unanswered) {
            return null;
        }
    }
}

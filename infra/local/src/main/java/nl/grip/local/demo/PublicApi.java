package nl.grip.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The command service as anyone sees it: a token per user, a key per request, problems as answers. */
final class PublicApi implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final URI commandService;
    private final URI identity;

    PublicApi(URI commandService, URI identity) {
        this.commandService = commandService;
        this.identity = identity;
    }

    /**
     * Posts once, however often it is called with the same key.
     *
     * @param where what is being entered, for the message if it is refused
     * @return what was answered
     */
    JsonNode post(String user, String path, ObjectNode body, String key, String where) {
        return post(user, path, "application/json", BodyPublishers.ofString(JSON.writeValueAsString(body)), key, where);
    }

    /** Posts a CSV file, likewise. */
    JsonNode post(String user, String path, Path file, String key, String where) {
        try {
            return post(user, path, "text/csv", BodyPublishers.ofFile(file), key, where);
        } catch (FileNotFoundException problem) {
            throw new DemoException(where + " names " + file + ", which is not there.", problem);
        }
    }

    private JsonNode post(String user, String path, String type, BodyPublisher body, String key, String where) {
        var request = HttpRequest.newBuilder(commandService.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + tokens.computeIfAbsent(user, this::token))
                .header("Content-Type", type)
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", "en")
                .header("Idempotency-Key", key)
                .POST(body)
                .build();
        var answer = send(request, where);
        if (answer.statusCode() / 100 != 2) {
            throw new DemoException(where + " was refused: " + reason(answer));
        }
        return read(answer, where);
    }

    /** A demo user's password is the user's name. */
    private String token(String user) {
        var credentials = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(UTF_8));
        var request = HttpRequest.newBuilder(identity.resolve("/oauth2/token"))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        var where = "The token of " + user;
        var answer = send(request, where);
        if (answer.statusCode() != 200) {
            throw new DemoException(where + " was refused: is that a demo user? " + reason(answer));
        }
        return read(answer, where).path("access_token").asString("");
    }

    private HttpResponse<String> send(HttpRequest request, String where) {
        try {
            return client.send(request, BodyHandlers.ofString(UTF_8));
        } catch (IOException problem) {
            throw new DemoException(where + " could not be sent: does " + request.uri() + " run?", problem);
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
            throw new DemoException(where + " was broken off.", problem);
        }
    }

    private static JsonNode read(HttpResponse<String> answer, String where) {
        try {
            return JSON.readTree(answer.body());
        } catch (JacksonException problem) {
            throw new DemoException(where + " was answered with something that is not JSON.", problem);
        }
    }

    private static String reason(HttpResponse<String> answer) {
        var status = "HTTP " + answer.statusCode();
        if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json")) {
            return status;
        }
        var problem = read(answer, "A refusal");
        var reason = new StringBuilder(problem.path("title").asString(status));
        if (problem.hasNonNull("detail")) {
            reason.append(" – ").append(problem.path("detail").asString(""));
        }
        for (var error : problem.path("errors")) {
            reason.append(" [").append(error.path("pointer").asString("")).append("] ");
            reason.append(error.path("detail").asString(""));
        }
        return reason + " (" + status + ")";
    }

    @Override
    public void close() {
        client.close();
    }
}

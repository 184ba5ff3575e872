package nl.grip.bench.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import nl.grip.testing.RealServers;
import nl.grip.testing.TestIssuer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One part as it runs, on ports that are free. */
record RunningPart(ConfigurableApplicationContext context) implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String OWNER = "grip_command_owner";

    record Answer(int status, JsonNode body) {

        String text(String field) {
            return body.path(field).asString("");
        }

        String problem() {
            return text("type").replace("urn:problem-type:grip:", "");
        }
    }

    static RunningPart peer(String database) {
        return start(
                "--grip.bench.part=peer",
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=" + OWNER,
                "--spring.datasource.password=" + OWNER);
    }

    static RunningPart floor() {
        return start("--grip.bench.part=floor");
    }

    static String newDatabase() {
        return RealServers.running().newDatabase(OWNER);
    }

    private static RunningPart start(String... settings) {
        var all = Stream.concat(
                Stream.of(settings),
                Stream.of(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--management.server.port=0",
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri="
                                + TestIssuer.running().uri()));
        return new RunningPart(SpringApplication.run(BenchPeer.class, all.toArray(String[]::new)));
    }

    static String projectLead() {
        return TestIssuer.running().token("GM0183", "project-lead");
    }

    /** @param token empty where none is shown */
    Answer post(String token, String path, String body) {
        var request = HttpRequest.newBuilder(at("local.server.port", path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request.build());
    }

    Answer health() {
        return send(HttpRequest.newBuilder(at("local.management.port", "/actuator/health"))
                .build());
    }

    JdbcClient database() {
        return context.getBean(JdbcClient.class);
    }

    private URI at(String port, String path) {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty(port) + path);
    }

    private static Answer send(HttpRequest request) {
        try {
            var response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    JsonMapper.shared().readTree(response.body().isEmpty() ? "{}" : response.body()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}

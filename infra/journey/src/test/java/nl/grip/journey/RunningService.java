package nl.grip.journey;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** One of the two services as an operator runs it: its jar, in a process of its own, that can be killed and started again. */
public final class RunningService implements AutoCloseable {

    private final String name;
    private final Map<String, String> settings;
    private final Map<String, String> environment;
    private final int port;
    private final int managementPort;
    private Process process;

    private RunningService(String name, Map<String, String> settings, Map<String, String> environment) {
        this.name = name;
        this.settings = settings;
        this.environment = environment;
        // Held both at once: a port that was let go may be the next one that is free.
        try (var one = new ServerSocket(0);
                var other = new ServerSocket(0)) {
            this.port = one.getLocalPort();
            this.managementPort = other.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        this.process = launch();
    }

    public static RunningService start(String name, Map<String, String> settings) {
        return start(name, settings, Map.of());
    }

    public static RunningService start(String name, Map<String, String> settings, Map<String, String> environment) {
        return new RunningService(name, settings, environment);
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** What only an operator of this machine may ask. */
    public URI managementUri(String path) {
        return URI.create("http://127.0.0.1:" + managementPort + path);
    }

    /** The process that runs now. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** As a power cut would: no shutdown hook runs. */
    public void kill() {
        process.destroyForcibly();
        join();
    }

    public void startAgain() {
        process = launch();
    }

    public void awaitReady() {
        Awaitility.await(name + " becomes ready; see " + log())
                .atMost(Duration.ofSeconds(180))
                .failFast(name + " ended; see " + log(), () -> !process.isAlive())
                .ignoreExceptions()
                .until(this::isReady);
    }

    private boolean isReady() throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var readiness = managementUri("/actuator/health/readiness");
            return http.send(HttpRequest.newBuilder(readiness).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        }
    }

    private Process launch() {
        try {
            Files.createDirectories(log().getParent());
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "@" + Path.of("../jvm", name + ".options"),
                    "-jar",
                    jar().toString(),
                    "--server.port=" + port,
                    "--management.server.port=" + managementPort));
            settings.forEach((key, value) -> command.add("--" + key + "=" + value));
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path jar() throws IOException {
        try (var built = Files.list(Path.of("../..", name, "target"))) {
            return built.filter(file -> file.getFileName().toString().matches(name + "-[0-9.]+\\.jar"))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalStateException(name + " has not been packaged: run mvn verify from the root"));
        }
    }

    private Path log() {
        return Path.of("target", "logs", name + "-" + port + ".log");
    }

    private void join() {
        try {
            if (!process.waitFor(30, SECONDS)) {
                throw new IllegalStateException(name + " does not end");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        process.destroy();
        join();
    }
}

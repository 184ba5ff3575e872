package nl.grip.bench.house;

import java.io.File;
import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** A Spring Boot program that runs beside the house, to be measured in the same way. */
public final class Program implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final int port;

    private Program(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Returns when it answers.
     *
     * @param options for Java: those of the program that it is compared with
     */
    public static Program start(Path jar, List<String> options, Map<String, Object> settings, int port, Path log)
            throws IOException {
        requireFree(port);
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString(), "--server.port=" + port));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()))
                .redirectInput(new File("/dev/null"));
        builder.environment().put("SPRING_APPLICATION_JSON", JsonMapper.shared().writeValueAsString(settings));
        var process = builder.start();
        // Who breaks the bench off means this one too.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        var program = new Program(process, port);
        program.awaitAnswer(log);
        return program;
    }

    /** Else another would be measured in its place. */
    private static void requireFree(int port) throws IOException {
        try {
            new ServerSocket(port).close();
        } catch (BindException taken) {
            throw new IOException(
                    "something listens on port %d already: stop it, and start again".formatted(port), taken);
        }
    }

    private void awaitAnswer(Path log) throws IOException {
        var until = Instant.now().plus(PATIENCE);
        try (var client = HttpClient.newHttpClient()) {
            while (true) {
                if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                    throw new IOException("it ended by itself; see " + log);
                }
                try {
                    var question = HttpRequest.newBuilder(uri("/")).timeout(Duration.ofSeconds(2));
                    client.send(question.build(), BodyHandlers.discarding());
                    return;
                } catch (IOException notYet) {
                    if (Instant.now().isAfter(until)) {
                        throw notYet;
                    }
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    public URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    public long process() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}

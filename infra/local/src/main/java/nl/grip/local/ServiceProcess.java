package nl.grip.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** One of our own services in a JVM of its own. */
final class ServiceProcess implements AutoCloseable {
    private static final int LINES_SHOWN = 12;
    private static final Pattern STACK_FRAME = Pattern.compile("\\s+(at |\\.\\.\\. \\d+)|\\s*$");
    private static final int SECONDS_TO_START = 180;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final String name;
    private final Path log;
    private final ChildProcess child;

    private ServiceProcess(String name, Path log, ChildProcess child) {
        this.name = name;
        this.log = log;
        this.child = child;
    }

    /**
     * Starts it without waiting for it.
     *
     * @param heap in megabytes
     * @param settings as in the service's application.yaml; passed in the environment, where no list shows them
     */
    static ServiceProcess start(String name, Path jar, int heap, Path log, Map<String, Object> settings)
            throws IOException {
        if (!Files.exists(jar)) {
            throw new LocalServerException("%s is not there; build it with: mvn package".formatted(jar));
        }
        ChildProcess child = JavaProgram.of(jar)
                .heap(heap)
                .option("--enable-native-access=ALL-UNNAMED")
                .environment("SPRING_APPLICATION_JSON", json(settings))
                .start(log);
        return new ServiceProcess(name, log, child);
    }

    /** Waits until it answers, and says what it answers. */
    String awaitAnswer(URI question) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            while (System.nanoTime() < end) {
                if (child.process().waitFor(100, TimeUnit.MILLISECONDS)) {
                    throw new LocalServerException(lastWords());
                }
                Optional<String> answer = answer(client, question);
                if (answer.isPresent()) {
                    return answer.get();
                }
            }
        }
        throw new LocalServerException(
                "The %s is not ready after %d seconds; see %s.".formatted(name, SECONDS_TO_START, log));
    }

    private static Optional<String> answer(HttpClient client, URI question) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(question).timeout(PATIENCE).build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
        } catch (IOException notYet) {
            return Optional.empty();
        }
    }

    private static String json(Map<String, Object> settings) {
        return new JsonMapper().writeValueAsString(settings);
    }

    CompletableFuture<ServiceProcess> onExit() {
        return child.onExit().thenApply(gone -> this);
    }

    ProcessHandle process() {
        return child.process().toHandle();
    }

    /** What to tell a user when it ended by itself. */
    String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log).stream()
                    .filter(line -> !STACK_FRAME.matcher(line).lookingAt())
                    .toList();
            String last = lines.stream()
                    .skip(Math.max(0, lines.size() - LINES_SHOWN))
                    .map(line -> "    " + line)
                    .collect(Collectors.joining("\n"));
            return "The %s ended by itself (exit code %d). The last lines of %s:%n%s"
                    .formatted(name, child.process().exitValue(), log, last);
        } catch (IOException problem) {
            return "The %s ended by itself, and its log %s cannot be read.".formatted(name, log);
        }
    }

    void askToStop() {
        child.askToStop();
    }

    @Override
    public void close() {
        child.close();
    }
}

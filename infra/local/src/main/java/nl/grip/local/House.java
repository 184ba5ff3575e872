package nl.grip.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Everything that runs: started in the order in which one needs the other, stopped in the reverse order. */
final class House implements AutoCloseable {
    private static final int IDENTITY_HEAP = 64;
    private static final int SERVICE_HEAP = 192;

    private final Path project;
    private final String version;
    private final DataDirectory data;
    private final int offset;
    private final Progress progress;
    private final Deque<Runnable> stops = new ArrayDeque<>();
    private final List<ServiceProcess> services = new ArrayList<>();
    private final CompletableFuture<String> broken = new CompletableFuture<>();

    private String demoUsers = "";

    House(Path project, String version, DataDirectory data, int offset, Progress progress) {
        this.project = project;
        this.version = version;
        this.data = data;
        this.offset = offset;
        this.progress = progress;
    }

    /** Returns when everything answers. */
    void start() throws InterruptedException, IOException {
        CompletableFuture<PostgresServer> startingPostgres = inBackground(this::startPostgres, PostgresServer::close);
        CompletableFuture<KafkaServer> startingKafka = inBackground(this::startKafka, KafkaServer::close);
        ServiceProcess identity =
                startService("identity provider", "infra/identity", IDENTITY_HEAP, identitySettings());

        PostgresServer postgres = join(startingPostgres);
        watch(postgres.onExit(), "PostgreSQL");
        progress.say("PostgreSQL answers on port %d", port(Listener.POSTGRESQL));
        KafkaServer kafka = join(startingKafka);
        watch(kafka.onExit(), "Kafka");
        data.leftOvers().note(kafka.process());
        progress.say("Kafka answers on port %d", port(Listener.KAFKA));

        ServiceSettings settings = new ServiceSettings(postgres, kafka, this::port);
        ServiceProcess command =
                startService("command service", "command-service", SERVICE_HEAP, settings.commandService());
        ServiceProcess query = startService("query service", "query-service", SERVICE_HEAP, settings.queryService());
        demoUsers = identity.awaitAnswer(uri(Listener.IDENTITY, "/demo-users"));
        progress.say("identity provider answers on %s", uri(Listener.IDENTITY, ""));
        command.awaitAnswer(uri(Listener.COMMAND_MANAGEMENT, "/actuator/health"));
        progress.say("command service answers on %s", uri(Listener.COMMAND_SERVICE, ""));
        query.awaitAnswer(uri(Listener.QUERY_MANAGEMENT, "/actuator/health/readiness"));
        progress.say("query service answers on %s", uri(Listener.QUERY_SERVICE, ""));
    }

    URI uri(Listener listener, String path) {
        return URI.create("http://localhost:" + port(listener) + path);
    }

    /** One line per demo user: login, municipality, roles. */
    String demoUsers() {
        return demoUsers;
    }

    /** Returns when something ended that should not have, with the sentence to say about it. */
    String awaitTrouble() throws InterruptedException {
        try {
            return broken.get();
        } catch (ExecutionException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** The services first, then what they stand on; what is still starting is waited for, and then stopped. */
    @Override
    public void close() {
        services.forEach(ServiceProcess::askToStop);
        services.forEach(ServiceProcess::close);
        while (!stops.isEmpty()) {
            stops.pop().run();
        }
    }

    private PostgresServer startPostgres() {
        return PostgresServer.start(data.of("postgresql"), port(Listener.POSTGRESQL), data.log("postgresql"));
    }

    private KafkaServer startKafka() {
        return KafkaServer.start(
                data.of("kafka"), port(Listener.KAFKA), port(Listener.KAFKA_CONTROLLER), data.log("kafka"));
    }

    private Map<String, Object> identitySettings() {
        return Map.of(
                "grip.identity.demo", true,
                "grip.identity.data", data.of("identity").toString(),
                "grip.identity.pages", uri(Listener.QUERY_SERVICE, "").toString(),
                "server.port", port(Listener.IDENTITY));
    }

    private ServiceProcess startService(String name, String module, int heap, Map<String, Object> settings)
            throws IOException {
        String artifact = Path.of(module).getFileName().toString();
        Path jar = project.resolve(module).resolve("target/%s-%s.jar".formatted(artifact, version));
        ServiceProcess service = ServiceProcess.start(name, jar, heap, data.log(artifact), settings);
        services.add(service);
        data.leftOvers().note(service.process());
        service.onExit().thenAccept(gone -> broken.complete(gone.lastWords()));
        return service;
    }

    private <T> CompletableFuture<T> inBackground(Supplier<T> start, Consumer<T> stop) {
        CompletableFuture<T> starting = CompletableFuture.supplyAsync(start);
        stops.push(() ->
                starting.handle((started, failure) -> stopped(started, stop)).join());
        return starting;
    }

    private static <T> boolean stopped(@Nullable T started, Consumer<T> stop) {
        if (started != null) {
            stop.accept(started);
        }
        return started != null;
    }

    private static <T> T join(CompletableFuture<T> starting) throws InterruptedException {
        try {
            return starting.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof LocalServerException problem) {
                throw problem;
            }
            throw new CompletionException(failed.getCause());
        }
    }

    private void watch(CompletableFuture<?> end, String name) {
        end.thenRun(() -> broken.complete("%s ended by itself; see %s.".formatted(name, data.of("logs"))));
    }

    private int port(Listener listener) {
        return listener.port(offset);
    }
}

package nl.grip.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import nl.grip.journey.RunningService;
import nl.grip.local.Directories;
import nl.grip.local.KafkaCluster;
import nl.grip.local.Part;
import nl.grip.testing.TestIssuer;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * All of it in processes of its own, the command service twice, to be broken by one test after another: that each finds
 * it whole is part of what is tried. It remembers every command that it was ever asked.
 */
final class House {

    static final String TOPICS = "faults";
    static final String TUBBERGEN = "GM0183";

    /** How many a command service lets in at a time, few enough to be overrun. */
    static final int PLACES = 32;

    /** Three where one of them is to be missed; they take a minute more to start and to come back. */
    private static final int BROKERS = Integer.getInteger("grip.faults.brokers", 1);

    private static final Duration TO_RECOVER = Duration.ofSeconds(180);

    private final Path directory;
    private final Database database;
    private final KafkaCluster kafka;
    private final List<RunningService> commandServices;
    private final RunningService queryService;
    private final Queue<Command> commands = new ConcurrentLinkedQueue<>();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private House() {
        try {
            directory = Files.createTempDirectory("grip-faults-");
            kafka = KafkaCluster.start(directory, BROKERS);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        database = new Database(directory);
        commandServices = List.of(newCommandService(Map.of()), newCommandService(Map.of()));
        queryService = RunningService.start("query-service", querySettings());
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "house-close"));
        awaitWell();
    }

    /** Starts it at the first call. */
    static House running() {
        return Only.HOUSE;
    }

    private static final class Only {
        static final House HOUSE = new House();
    }

    Database database() {
        return database;
    }

    /** Where Kafka is, whichever of its brokers are there. */
    String kafka() {
        return kafka.bootstrapServers();
    }

    List<Part> brokers() {
        return kafka.brokers();
    }

    /** All brokers, as a power cut would. */
    void killKafka() {
        brokers().forEach(Part::kill);
    }

    void startKafkaAgain() {
        var starting = brokers().stream()
                .map(broker -> CompletableFuture.runAsync(() -> start(broker), Thread::startVirtualThread))
                .toList();
        starting.forEach(CompletableFuture::join);
    }

    static void start(Part part) {
        try {
            part.start();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    List<RunningService> commandServices() {
        return commandServices;
    }

    RunningService queryService() {
        return queryService;
    }

    /** Every command that has been asked of it. */
    Queue<Command> commands() {
        return commands;
    }

    /** One more, as the others are but for its environment. */
    RunningService newCommandService(Map<String, String> environment) {
        var settings = settings(Database.COMMAND);
        settings.put("grip.database.command-owner.password", "grip_command_owner");
        settings.put("grip.database.store.password", "grip_store");
        settings.put("grip.database.command.password", "grip_command");
        settings.put("grip.ledger.keys", directory.resolve("ledger/keys").toString());
        settings.put("grip.ledger.make-key", "true");
        settings.put(
                "grip.ledger.checkpoints",
                directory.resolve("ledger/checkpoints").toString());
        settings.put("grip.ledger.checkpoint-every", "1s");
        settings.put("grip.crowd.requests", Integer.toString(PLACES));
        return RunningService.start("command-service", settings, environment);
    }

    private Map<String, String> querySettings() {
        var settings = settings(Database.QUERY);
        settings.put("grip.database.query-owner.password", "grip_query_owner");
        settings.put("grip.database.query.password", "grip_query");
        return settings;
    }

    private Map<String, String> settings(String name) {
        var settings = new HashMap<String, String>();
        settings.put("grip.database.url", database.url(name));
        settings.put("spring.kafka.bootstrap-servers", kafka());
        settings.put("grip.topics.prefix", TOPICS);
        settings.put("grip.topics.replication", Integer.toString(BROKERS));
        settings.put(
                "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                TestIssuer.running().uri().toString());
        return settings;
    }

    /** Until every part says of itself that it is well, without a hand. */
    void awaitWell() {
        commandServices.forEach(RunningService::awaitReady);
        queryService.awaitReady();
        for (var service : commandServices) {
            awaitHealth(service, "UP");
        }
        awaitHealth(queryService, "UP");
    }

    void awaitHealth(RunningService service, String status) {
        Awaitility.await("health is " + status)
                .atMost(TO_RECOVER)
                .ignoreExceptions()
                .untilAsserted(() ->
                        assertThat(health(service).path("status").asString("")).isEqualTo(status));
    }

    /** What it says of itself; nothing where it does not answer. */
    JsonNode health(RunningService service) {
        return get(service.managementUri("/actuator/health"));
    }

    /** @return the builds that are begun, by their numbers */
    List<Long> rebuildEveryView() {
        return views().map(build -> build.path("view").asString())
                .distinct()
                .map(view -> ask(HttpRequest.newBuilder(
                                        queryService.managementUri("/actuator/views/" + view + "/rebuild"))
                                .POST(BodyPublishers.noBody()))
                        .path("build")
                        .asLong())
                .toList();
    }

    /** The builds of that status, by their numbers. */
    List<Long> builds(String status) throws SQLException {
        try (var connection = database.connect(Database.QUERY);
                var asked = connection.prepareStatement("select build from view_build where status = ?")) {
            asked.setString(1, status);
            var found = asked.executeQuery();
            var builds = new ArrayList<Long>();
            while (found.next()) {
                builds.add(found.getLong(1));
            }
            return builds;
        }
    }

    private Stream<JsonNode> views() {
        return get(queryService.managementUri("/actuator/views")).path("builds").valueStream();
    }

    private JsonNode get(URI uri) {
        return ask(HttpRequest.newBuilder(uri));
    }

    private JsonNode ask(HttpRequest.Builder asking) {
        var request = asking.timeout(Duration.ofSeconds(10)).build();
        try {
            return JsonMapper.shared()
                    .readTree(http.send(request, BodyHandlers.ofString()).body());
        } catch (IOException unanswered) {
            return MissingNode.getInstance();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return MissingNode.getInstance();
        }
    }

    private void close() {
        var stopping = commandServices.stream()
                .map(service -> CompletableFuture.runAsync(service::kill))
                .toList();
        queryService.kill();
        stopping.forEach(CompletableFuture::join);
        kafka.close();
        database.close();
        try {
            Directories.delete(directory);
        } catch (IOException left) {
            throw new UncheckedIOException(directory + " is left behind", left);
        }
    }
}

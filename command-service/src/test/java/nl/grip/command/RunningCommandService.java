package nl.grip.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.grip.testing.RealServers;
import nl.grip.testing.TestIssuer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The command service as it runs, on real servers and a database of its own; one is started once for all tests. */
public final class RunningCommandService implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final RunningCommandService INSTANCE = new RunningCommandService();

    private final ConfigurableApplicationContext context;
    private final String database;
    private final Path folder;
    private final String topics = "test-" + UUID.randomUUID();
    private final URI uri;

    /** @param more settings beside those that every test needs */
    public RunningCommandService(String... more) {
        this(List.of(), more);
    }

    /** @param beans classes with beans beside those of the service */
    public RunningCommandService(List<Class<?>> beans, String... more) {
        var servers = RealServers.running();
        folder = TestFolder.fresh();
        database = servers.newDatabase("grip_command_owner");
        var arguments = Stream.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--management.server.port=0",
                "--springdoc.api-docs.enabled=true",
                "--grip.database.url=" + database,
                "--grip.database.command-owner.password=grip_command_owner",
                "--grip.database.store.password=grip_store",
                "--grip.database.command.password=grip_command",
                "--grip.topics.prefix=" + topics,
                "--grip.ledger.keys=" + folder.resolve("keys"),
                "--grip.ledger.make-key=true",
                "--grip.ledger.checkpoints=" + folder.resolve("checkpoints"),
                "--grip.ledger.checkpoint-every=200ms",
                "--grip.read-side-url=http://localhost:8082",
                "--spring.kafka.bootstrap-servers=" + servers.kafka(),
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri="
                        + TestIssuer.running().uri());
        context = new SpringApplicationBuilder(CommandService.class)
                .sources(beans.toArray(Class<?>[]::new))
                .run(Stream.concat(arguments, Stream.of(more)).toArray(String[]::new));
        uri = URI.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** The one that is started once for all tests. */
    public static RunningCommandService instance() {
        return INSTANCE;
    }

    public static URI uri() {
        return INSTANCE.uri;
    }

    /** JDBC URL of its database. */
    public static String database() {
        return INSTANCE.database;
    }

    /** Every method and path that a handler of ours answers. */
    public static Set<String> endpoints() {
        var mapping = INSTANCE.context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(handler -> handler.getValue().getBeanType().getName().startsWith("nl.grip."))
                .flatMap(handler -> handler.getKey().getPatternValues().stream()
                        .flatMap(path -> handler.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public URI address() {
        return uri;
    }

    public String databaseUrl() {
        return database;
    }

    /** Where the ledger has its keys and its checkpoints. */
    public Path folder() {
        return folder;
    }

    /** Prefix of its topics. */
    public String topics() {
        return topics;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** @param path below that of the operator's endpoints */
    public HttpResponse<String> manage(String path) {
        return send(operator(path));
    }

    /** As {@link #manage}, of what is to be done. */
    public HttpResponse<String> order(String path) {
        return send(
                operator(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.noBody()));
    }

    private HttpRequest.Builder operator(String path) {
        var port = context.getEnvironment().getRequiredProperty("local.management.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator" + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
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

package nl.grip.command;

import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.grip.testing.RealServers;
import nl.grip.testing.TestIssuer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The command service as it runs, on real servers and a database of its own; started once for all tests. */
public final class RunningCommandService {

    private static final RunningCommandService INSTANCE = new RunningCommandService();

    private final ConfigurableApplicationContext context;
    private final String database;
    private final URI uri;

    private RunningCommandService() {
        var servers = RealServers.running();
        database = servers.newDatabase("grip_command_owner");
        context = SpringApplication.run(
                CommandService.class,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--management.server.port=0",
                "--springdoc.api-docs.enabled=true",
                "--grip.database.url=" + database,
                "--grip.database.command-owner.password=grip_command_owner",
                "--grip.database.store.password=grip_store",
                "--grip.database.command.password=grip_command",
                "--grip.topics.prefix=test-" + UUID.randomUUID(),
                "--grip.read-side-url=http://localhost:8082",
                "--spring.kafka.bootstrap-servers=" + servers.kafka(),
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri="
                        + TestIssuer.running().uri());
        uri = URI.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
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
}

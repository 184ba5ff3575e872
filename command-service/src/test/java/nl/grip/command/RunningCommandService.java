package nl.grip.command;

import java.net.URI;
import java.util.UUID;
import nl.grip.testing.RealServers;
import nl.grip.testing.TestIssuer;
import org.springframework.boot.SpringApplication;

/** The command service as it runs, on real servers and a database of its own; started once for all tests. */
public final class RunningCommandService {

    private static final RunningCommandService INSTANCE = new RunningCommandService();

    private final URI uri;

    private RunningCommandService() {
        var servers = RealServers.running();
        var context = SpringApplication.run(
                CommandService.class,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--management.server.port=0",
                "--springdoc.api-docs.enabled=true",
                "--grip.database.url=" + servers.newDatabase("grip_command_owner"),
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
}

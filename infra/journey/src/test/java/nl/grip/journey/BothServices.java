package nl.grip.journey;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.grip.testing.RealServers;
import nl.grip.testing.TestIssuer;

/** Both services on real servers, with databases and topics that nobody else uses. */
record BothServices(RunningService commandService, RunningService queryService) implements AutoCloseable {

    static BothServices start() {
        var topics = "journey-" + UUID.randomUUID();
        var commandService = RunningService.start("command-service", settings("grip_command_owner", topics));
        var queries = settings("grip_query_owner", topics);
        queries.put("grip.audit-bundles.command-service", commandService.uri("").toString());
        var services = new BothServices(commandService, RunningService.start("query-service", queries));
        try {
            services.commandService.awaitReady();
            services.queryService.awaitReady();
            return services;
        } catch (RuntimeException neverReady) {
            services.close();
            throw neverReady;
        }
    }

    private static Map<String, String> settings(String owner, String topics) {
        var servers = RealServers.running();
        var settings = new HashMap<String, String>();
        settings.put("grip.database.url", servers.newDatabase(owner));
        settings.put("spring.kafka.bootstrap-servers", servers.kafka());
        settings.put("grip.topics.prefix", topics);
        settings.put(
                "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                TestIssuer.running().uri().toString());
        switch (owner) {
            case "grip_command_owner" -> {
                settings.put("grip.database.command-owner.password", owner);
                settings.put("grip.database.store.password", "grip_store");
                settings.put("grip.database.command.password", "grip_command");
                settings.put("grip.ledger.keys", "target/ledger/" + topics + "/keys");
                settings.put("grip.ledger.make-key", "true");
                settings.put("grip.ledger.checkpoints", "target/ledger/" + topics + "/checkpoints");
                settings.put("grip.ledger.checkpoint-every", "1s");
            }
            default -> {
                settings.put("grip.database.query-owner.password", owner);
                settings.put("grip.database.query.password", "grip_query");
            }
        }
        return settings;
    }

    @Override
    public void close() {
        commandService.close();
        queryService.close();
    }
}

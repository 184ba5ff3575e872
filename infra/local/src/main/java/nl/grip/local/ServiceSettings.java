package nl.grip.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How the services are told where everything is; the names are those of their own settings. */
record ServiceSettings(Addresses addresses) {

    Map<String, Object> identity(String data) {
        return Map.of(
                "grip.identity.demo",
                true,
                "grip.identity.data",
                data,
                "grip.identity.pages",
                addresses
                        .numbers(Listener.QUERY_SERVICE)
                        .mapToObj(number -> address(Listener.QUERY_SERVICE, number))
                        .collect(Collectors.joining(",")),
                "server.port",
                addresses.port(Listener.IDENTITY, 1));
    }

    /**
     * @param number from 1
     * @param ledger the folder that its keys and checkpoints are in, one for all instances
     */
    Map<String, Object> commandService(int number, Path ledger) {
        Map<String, Object> settings =
                both("grip_command", number, Listener.COMMAND_SERVICE, Listener.COMMAND_MANAGEMENT);
        settings.put("grip.database.command-owner.password", "grip_command_owner");
        settings.put("grip.database.store.password", "grip_store");
        settings.put("grip.database.command.password", "grip_command");
        settings.put("grip.ledger.keys", ledger.resolve("keys"));
        settings.put("grip.ledger.make-key", true);
        settings.put("grip.ledger.checkpoints", ledger.resolve("checkpoints"));
        settings.put("grip.ledger.checkpoint-every", "10s");
        settings.put("grip.read-side-url", address(Listener.QUERY_SERVICE, number));
        return settings;
    }

    /** @param number from 1 */
    Map<String, Object> queryService(int number) {
        Map<String, Object> settings = both("grip_query", number, Listener.QUERY_SERVICE, Listener.QUERY_MANAGEMENT);
        settings.put("grip.database.query-owner.password", "grip_query_owner");
        settings.put("grip.database.query.password", "grip_query");
        settings.put("grip.audit-bundles.command-service", address(Listener.COMMAND_SERVICE, number));
        return settings;
    }

    private Map<String, Object> both(String database, int number, Listener service, Listener management) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("grip.database.url", addresses.databaseUrl(database));
        settings.put("grip.topics.replication", addresses.size().brokers());
        settings.put("spring.kafka.bootstrap-servers", addresses.bootstrapServers());
        settings.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", address(Listener.IDENTITY, 1));
        settings.put("server.port", addresses.port(service, number));
        settings.put("server.address", Ports.LOOPBACK);
        settings.put("management.server.port", addresses.port(management, number));
        return settings;
    }

    private String address(Listener listener, int number) {
        return addresses.uri(listener, number, "").toString();
    }
}

package nl.grip.local;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/** How both services are told where everything is; the names are those of their own settings. */
record ServiceSettings(PostgresServer postgres, KafkaServer kafka, ToIntFunction<Listener> ports) {

    /** Creates the service's database if there is none. */
    Map<String, Object> commandService() {
        postgres.createDatabase("grip_command", "grip_command_owner");
        Map<String, Object> settings = both("grip_command", Listener.COMMAND_SERVICE, Listener.COMMAND_MANAGEMENT);
        settings.put("grip.database.command-owner.password", "grip_command_owner");
        settings.put("grip.database.store.password", "grip_store");
        settings.put("grip.database.command.password", "grip_command");
        settings.put("grip.read-side-url", address(Listener.QUERY_SERVICE));
        return settings;
    }

    /** Creates the service's database if there is none. */
    Map<String, Object> queryService() {
        postgres.createDatabase("grip_query", "grip_query_owner");
        Map<String, Object> settings = both("grip_query", Listener.QUERY_SERVICE, Listener.QUERY_MANAGEMENT);
        settings.put("grip.database.query-owner.password", "grip_query_owner");
        settings.put("grip.database.query.password", "grip_query");
        return settings;
    }

    private Map<String, Object> both(String database, Listener service, Listener management) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("grip.database.url", postgres.url(database));
        settings.put("spring.kafka.bootstrap-servers", kafka.bootstrapServers());
        settings.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", address(Listener.IDENTITY));
        settings.put("server.port", ports.applyAsInt(service));
        settings.put("server.address", Ports.LOOPBACK);
        settings.put("management.server.port", ports.applyAsInt(management));
        return settings;
    }

    private String address(Listener listener) {
        return "http://localhost:" + ports.applyAsInt(listener);
    }
}

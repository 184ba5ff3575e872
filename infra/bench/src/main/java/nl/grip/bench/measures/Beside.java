package nl.grip.bench.measures;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import nl.grip.bench.house.Program;

/** Programs that stand beside the house, on the same PostgreSQL and with the same options for Java as the command service. */
final class Beside {

    private static final String DATABASE = "grip_bench_peer";
    private static final int PEER = 8091;
    private static final int FLOOR = 8092;
    private static final int OF_MANAGEMENT = 1000;

    private Beside() {}

    /** Axon as its starter sets it up, with a database of its own. */
    static Program peer(Ground ground) throws IOException, SQLException {
        try (var connection = ground.house().connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + DATABASE);
            statement.execute("create database " + DATABASE);
        }
        return start(
                ground,
                PEER,
                Map.of(
                        "grip.bench.part", "peer",
                        "spring.datasource.url", ground.house().jdbc(DATABASE),
                        "spring.datasource.username", "postgres",
                        "spring.datasource.password", "postgres"));
    }

    /** An endpoint that reads and writes the JSON, and does nothing else. */
    static Program floor(Ground ground) throws IOException {
        return start(ground, FLOOR, Map.of("grip.bench.part", "floor"));
    }

    private static Program start(Ground ground, int usualPort, Map<String, Object> own) throws IOException {
        var house = ground.house();
        var port = house.port(usualPort);
        var settings = new HashMap<>(own);
        settings.put("management.server.port", port + OF_MANAGEMENT);
        settings.put(
                "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                house.tokens("").toString());
        return Program.start(
                ground.project().resolve("infra/bench/peer/target/peer-0.1.0.jar"),
                house.javaOptions("command-service"),
                settings,
                port,
                ground.folder().resolve(own.get("grip.bench.part") + ".log"));
    }
}

package nl.grip.local;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** How each part of a house comes to run, and what it is called. */
record HouseParts(
        Checkout checkout, DataDirectory data, Addresses addresses, HttpClient client, Consumer<Part> onTrouble) {

    Part postgres() {
        return part("PostgreSQL", () -> {
            int port = addresses.port(Listener.POSTGRESQL, 1);
            PostgresServer server = PostgresServer.start(data.of("postgresql"), port, data.log("postgresql"));
            server.createDatabase("grip_command", "grip_command_owner");
            server.createDatabase("grip_query", "grip_query_owner");
            return server;
        });
    }

    List<Part> brokers() {
        List<KafkaNode> cluster = addresses.brokers();
        return several(Listener.KAFKA, number -> {
            String name = name("Kafka", Listener.KAFKA, number);
            String file = fileName("kafka", Listener.KAFKA, number);
            return part(name, () -> {
                AotCache cache = AotCache.ofClassPath(learned("infra/local"), "kafka", learns(number));
                JavaProgram program = KafkaServer.program().cache(cache);
                return KafkaServer.launch(
                        name, program, data.of(file), cluster.get(number - 1), cluster, data.log(file));
            });
        });
    }

    Part identity() {
        Map<String, Object> settings =
                new ServiceSettings(addresses).identity(data.of("identity").toString());
        return service(
                "identity provider",
                "infra/identity",
                Listener.IDENTITY,
                1,
                question(Listener.IDENTITY, 1, "/demo-users"),
                settings);
    }

    List<Part> commandServices() {
        return several(
                Listener.COMMAND_SERVICE,
                number -> service(
                        "command service",
                        "command-service",
                        Listener.COMMAND_SERVICE,
                        number,
                        question(Listener.COMMAND_MANAGEMENT, number, "/actuator/health"),
                        new ServiceSettings(addresses).commandService(number, data.of("ledger"))));
    }

    List<Part> queryServices() {
        return several(
                Listener.QUERY_SERVICE,
                number -> service(
                        "query service",
                        "query-service",
                        Listener.QUERY_SERVICE,
                        number,
                        question(Listener.QUERY_MANAGEMENT, number, "/actuator/health/readiness"),
                        new ServiceSettings(addresses).queryService(number)));
    }

    private Part service(
            String kind, String module, Listener listener, int number, Question ready, Map<String, Object> settings) {
        String name = name(kind, listener, number);
        String program = Path.of(module).getFileName().toString();
        Path log = data.log(fileName(program, listener, number));
        return part(
                name, () -> ServiceProcess.start(name, program(program, module, number, log), ready, log, settings));
    }

    /** As it was built, if it cannot be taken apart; then it starts as slowly as ever. */
    private JavaProgram program(String program, String module, int number, Path log)
            throws IOException, InterruptedException {
        Path jar = checkout.jar(module);
        Optional<Path> unpacked = UnpackedJar.of(jar, log);
        if (unpacked.isEmpty()) {
            return JavaProgram.of(program, jar);
        }
        AotCache cache = AotCache.ofJar(learned(module), program, unpacked.get(), learns(number));
        return JavaProgram.of(program, unpacked.get()).cache(cache);
    }

    private Path learned(String module) {
        return checkout.project().resolve(module).resolve("target/learned");
    }

    /** One of several is enough. */
    private boolean learns(int number) {
        return checkout.learns() && number == 1;
    }

    private Part part(String name, Part.Launch launch) {
        return new Part(name, () -> noted(launch.launch()), onTrouble);
    }

    private Running noted(Running launched) throws IOException {
        data.leftOvers().note(launched.process());
        return launched;
    }

    private List<Part> several(Listener listener, IntFunction<Part> part) {
        return addresses.numbers(listener).mapToObj(part).toList();
    }

    private Question question(Listener listener, int number, String path) {
        return new Question(client, addresses.uri(listener, number, path));
    }

    private String name(String kind, Listener listener, int number) {
        return isOneOfMany(listener) ? kind + " " + number : kind;
    }

    private String fileName(String kind, Listener listener, int number) {
        return isOneOfMany(listener) ? kind + "-" + number : kind;
    }

    private boolean isOneOfMany(Listener listener) {
        return listener.count(addresses.size()) > 1;
    }
}

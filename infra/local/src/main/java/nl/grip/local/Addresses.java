package nl.grip.local;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Where everything of a house listens: on the loopback address, on ports that follow from one number.
 *
 * @param offset added to every port
 */
public record Addresses(HouseSize size, int offset) {

    /** Ports that nothing uses now, below those that the system hands out by itself: for tests. */
    public static Addresses free(HouseSize size) {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(1_000, 9_000))
                .limit(1_000)
                .mapToObj(offset -> new Addresses(size, offset))
                .filter(Addresses::areFree)
                .findFirst()
                .orElseThrow(() -> new LocalServerException("There are not enough free ports on this machine."));
    }

    /** @param number from 1, where there are several of a kind */
    public int port(Listener listener, int number) {
        return listener.port(number, offset);
    }

    public URI uri(Listener listener, int number, String path) {
        return URI.create("http://localhost:" + port(listener, number) + path);
    }

    /** Of all brokers. */
    public String bootstrapServers() {
        return numbers(Listener.KAFKA)
                .mapToObj(number -> Ports.LOOPBACK + ":" + port(Listener.KAFKA, number))
                .collect(joining(","));
    }

    /** Without user and password: each service brings its own. */
    public String databaseUrl(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(Ports.LOOPBACK, port(Listener.POSTGRESQL, 1), database);
    }

    /** As many as there are of the kind, from 1. */
    IntStream numbers(Listener listener) {
        return IntStream.rangeClosed(1, listener.count(size));
    }

    List<KafkaNode> brokers() {
        return numbers(Listener.KAFKA)
                .mapToObj(number ->
                        new KafkaNode(number, port(Listener.KAFKA, number), port(Listener.KAFKA_CONTROLLER, number)))
                .toList();
    }

    /** One sentence about the first port that something else uses. */
    void requireFree() {
        for (Listener listener : Listener.values()) {
            numbers(listener)
                    .map(number -> port(listener, number))
                    .filter(Ports::isBusy)
                    .forEach(busy -> {
                        throw new LocalServerException(
                                "Port %d, meant for %s, is in use; stop the program that uses it, or move all ports with --port-offset %d."
                                        .formatted(busy, listener.who(), offset + 100));
                    });
        }
    }

    private boolean areFree() {
        return IntStream.range(0, Listener.values().length)
                .mapToObj(place -> Listener.values()[place])
                .flatMapToInt(listener -> numbers(listener).map(number -> port(listener, number)))
                .noneMatch(Ports::isBusy);
    }
}

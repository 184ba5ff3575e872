package nl.grip.local;

import java.util.function.ToIntFunction;

/** Everything of the local run that listens. Where there are several of a kind, each is ten ports above the one before. */
public enum Listener {
    COMMAND_SERVICE("the command service", 8081, HouseSize::instances),
    QUERY_SERVICE("the query service", 8082, HouseSize::instances),
    IDENTITY("the identity provider", 8083, _ -> 1),
    COMMAND_MANAGEMENT("the command service's management", 9081, HouseSize::instances),
    QUERY_MANAGEMENT("the query service's management", 9082, HouseSize::instances),
    POSTGRESQL("PostgreSQL", 15432, _ -> 1),
    KAFKA("Kafka", 19092, HouseSize::brokers),
    KAFKA_CONTROLLER("Kafka's controller", 19093, HouseSize::brokers);

    private static final int APART = 10;

    private final String who;
    private final int port;
    private final ToIntFunction<HouseSize> count;

    Listener(String who, int port, ToIntFunction<HouseSize> count) {
        this.who = who;
        this.port = port;
        this.count = count;
    }

    String who() {
        return who;
    }

    int count(HouseSize size) {
        return count.applyAsInt(size);
    }

    /** @param number from 1 */
    int port(int number, int offset) {
        return port + (number - 1) * APART + offset;
    }
}

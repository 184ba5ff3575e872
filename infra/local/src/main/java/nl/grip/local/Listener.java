package nl.grip.local;

/** Everything of the local run that listens, and where. */
enum Listener {
    COMMAND_SERVICE("the command service", 8081),
    QUERY_SERVICE("the query service", 8082),
    IDENTITY("the identity provider", 8083),
    COMMAND_MANAGEMENT("the command service's management", 9081),
    QUERY_MANAGEMENT("the query service's management", 9082),
    POSTGRESQL("PostgreSQL", 15432),
    KAFKA("Kafka", 19092),
    KAFKA_CONTROLLER("Kafka's controller", 19093);

    private final String who;
    private final int port;

    Listener(String who, int port) {
        this.who = who;
        this.port = port;
    }

    int port(int offset) {
        return port + offset;
    }

    /** One sentence about the first port that something else uses. */
    static void requireFree(int offset) {
        for (Listener listener : values()) {
            int port = listener.port(offset);
            if (Ports.isBusy(port)) {
                throw new LocalServerException(
                        "Port %d, meant for %s, is in use; stop the program that uses it, or move all ports with --port-offset %d."
                                .formatted(port, listener.who, offset + 100));
            }
        }
    }
}

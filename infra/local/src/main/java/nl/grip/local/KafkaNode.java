package nl.grip.local;

/**
 * One broker of a cluster, which is also one of its controllers.
 *
 * @param number from 1; for good, as it stands in the node's data
 */
record KafkaNode(int number, int port, int controllerPort) {

    /** On ports that are free, as the only one of its cluster. */
    static KafkaNode alone() {
        return new KafkaNode(1, Ports.free(), Ports.free());
    }

    static KafkaNode of(String text) {
        String[] parts = text.split(":", 3);
        return new KafkaNode(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    /** In one word, for a command line. */
    String text() {
        return number + ":" + port + ":" + controllerPort;
    }

    String voter() {
        return number + "@" + Ports.LOOPBACK + ":" + controllerPort;
    }
}

package nl.grip.local;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Brokers of one cluster without a house around them, on ports that are free; each can be ended and had back. */
public record KafkaCluster(String bootstrapServers, List<Part> brokers) implements AutoCloseable {

    /** Returns when all of them serve. */
    public static KafkaCluster start(Path directory, int size) throws InterruptedException {
        List<KafkaNode> nodes = IntStream.rangeClosed(1, size)
                .mapToObj(number -> new KafkaNode(number, Ports.free(), Ports.free()))
                .toList();
        List<Part> brokers =
                nodes.stream().map(node -> broker(directory, node, nodes)).toList();
        brokers.forEach(Part::launch);
        for (Part broker : brokers) {
            broker.awaitReady();
        }
        String addresses =
                nodes.stream().map(node -> Ports.LOOPBACK + ":" + node.port()).collect(joining(","));
        return new KafkaCluster(addresses, brokers);
    }

    private static Part broker(Path directory, KafkaNode node, List<KafkaNode> nodes) {
        String name = "kafka-" + node.number();
        return new Part(
                name,
                () -> KafkaServer.launch(
                        name,
                        KafkaServer.program(),
                        directory.resolve(name),
                        node,
                        nodes,
                        directory.resolve(name + ".log")),
                part -> {});
    }

    @Override
    public void close() {
        brokers.forEach(Part::askToStop);
        brokers.forEach(Part::close);
    }
}

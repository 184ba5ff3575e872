package nl.grip.local;

import static java.util.stream.Collectors.joining;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * One Kafka broker and controller in this JVM, until it is told to stop. Says {@value #READY} once it serves.
 *
 * @param data of this node alone
 * @param cluster all nodes, this one among them
 */
record KafkaBroker(Path data, KafkaNode node, List<KafkaNode> cluster) {
    static final String READY = "ready";

    /** The same for every node of a cluster, and no two clusters ever meet. */
    private static final String CLUSTER = "R3JpcC1vbi1vbmUtaG91cw";

    /** As {@link #main} takes them. */
    static String[] arguments(Path data, KafkaNode node, List<KafkaNode> cluster) {
        return Stream.concat(
                        Stream.of(data.toString(), Integer.toString(node.number())),
                        cluster.stream().map(KafkaNode::text))
                .toArray(String[]::new);
    }

    static void main(String[] arguments) throws Exception {
        PrintStream parent = System.out;
        System.setOut(System.err);
        int number = Integer.parseInt(arguments[1]);
        List<KafkaNode> cluster =
                Arrays.stream(arguments).skip(2).map(KafkaNode::of).toList();
        new KafkaBroker(Path.of(arguments[0]), cluster.get(number - 1), cluster).run(parent);
    }

    private void run(PrintStream parent) throws Exception {
        if (!Files.exists(data.resolve("meta.properties"))) {
            format();
        }
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings()), Time.SYSTEM);
        server.startup();
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "shutdown"));
        parent.println(READY);
        server.awaitShutdown();
    }

    private void format() throws Exception {
        new Formatter()
                .setNodeId(node.number())
                .setClusterId(CLUSTER)
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(data.toString())
                .addDirectory(data.toString())
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .run();
    }

    private Map<String, String> settings() {
        String everyNode = Integer.toString(cluster.size());
        String allButOne = Integer.toString(Math.max(1, cluster.size() - 1));
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", Integer.toString(node.number())),
                Map.entry(
                        "listeners",
                        "PLAINTEXT://%1$s:%2$s,CONTROLLER://%1$s:%3$s"
                                .formatted(Ports.LOOPBACK, node.port(), node.controllerPort())),
                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry(
                        "controller.quorum.voters",
                        cluster.stream().map(KafkaNode::voter).collect(joining(","))),
                Map.entry("log.dirs", data.toString()),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("offsets.topic.replication.factor", everyNode),
                Map.entry("offsets.topic.num.partitions", "3"),
                Map.entry("transaction.state.log.replication.factor", everyNode),
                Map.entry("transaction.state.log.num.partitions", "3"),
                Map.entry("transaction.state.log.min.isr", allButOne),
                Map.entry("share.coordinator.state.topic.replication.factor", everyNode),
                Map.entry("share.coordinator.state.topic.num.partitions", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", allButOne),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("log.cleaner.dedupe.buffer.size", "4194304"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4"),
                Map.entry("background.threads", "2"),
                Map.entry("num.recovery.threads.per.data.dir", "2"),
                // A broker that was killed may come back only when its last session has run out.
                Map.entry("broker.session.timeout.ms", "4000"),
                Map.entry("broker.heartbeat.interval.ms", "1000"));
    }
}

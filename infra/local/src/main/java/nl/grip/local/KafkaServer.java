package nl.grip.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A real Kafka broker on the loopback address, in a JVM of its own that ends with this one. Closing it keeps its data.
 */
public final class KafkaServer implements Running {
    private final String name;
    private final JavaProgram program;
    private final ChildProcess broker;
    private final KafkaNode node;
    private final Path log;

    private KafkaServer(String name, JavaProgram program, ChildProcess broker, KafkaNode node, Path log) {
        this.name = name;
        this.program = program;
        this.broker = broker;
        this.node = node;
        this.log = log;
    }

    /** Starts a broker that is alone, on the data of an earlier run, or on an empty log if there is none; it serves. */
    public static KafkaServer start(Path data, Path log) {
        KafkaNode node = KafkaNode.alone();
        try {
            KafkaServer server = launch("Kafka", program(), data, node, List.of(node), log);
            server.awaitReady();
            return server;
        } catch (IOException problem) {
            throw new LocalServerException(
                    "Kafka cannot write to %s or %s; make them writable.".formatted(data, log), problem);
        }
    }

    /**
     * Starts it without waiting for it: it serves once most of its cluster is there.
     *
     * @param cluster all nodes, this one among them; the same for all of them, for good
     */
    static KafkaServer launch(
            String name, JavaProgram program, Path data, KafkaNode node, List<KafkaNode> cluster, Path log)
            throws IOException {
        Files.createDirectories(data);
        ChildProcess broker = program.startHeard(log, KafkaBroker.arguments(data, node, cluster));
        return new KafkaServer(name, program, broker, node, log);
    }

    static JavaProgram program() {
        return JavaProgram.of("kafka", KafkaBroker.class)
                // Its standard output is for the one word that is waited for.
                .option("-Xlog:disable", "-Xlog:all=warning:stderr")
                .option("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn")
                .option("-Dorg.slf4j.simpleLogger.showDateTime=true")
                .option("-Dlogback.configurationFile=nl/grip/local/broker-logback.xml");
    }

    public String bootstrapServers() {
        return Ports.LOOPBACK + ":" + node.port();
    }

    @Override
    public void awaitReady() {
        try {
            if (!KafkaBroker.READY.equals(broker.process().inputReader().readLine())) {
                broker.close();
                throw new LocalServerException("%s does not start; see %s.".formatted(name, log));
            }
        } catch (IOException problem) {
            throw new LocalServerException("%s does not start; see %s.".formatted(name, log), problem);
        }
    }

    @Override
    public String remark() {
        return program.remark(process());
    }

    @Override
    public ProcessHandle process() {
        return broker.process().toHandle();
    }

    @Override
    public CompletableFuture<?> onExit() {
        return broker.onExit();
    }

    @Override
    public String lastWords() {
        return "%s ended by itself; see %s.".formatted(name, log);
    }

    @Override
    public void askToStop() {
        broker.askToStop();
    }

    /** Lets the broker put its log in order, and makes an end of it if that takes too long. */
    @Override
    public void close() {
        broker.close();
    }
}

package nl.grip.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/**
 * A real Kafka broker on the loopback address, in a JVM of its own that ends with this one. Closing it keeps its data.
 */
public final class KafkaServer implements AutoCloseable {
    private static final int HEAP = 192;

    private final ChildProcess broker;
    private final int port;

    private KafkaServer(ChildProcess broker, int port) {
        this.broker = broker;
        this.port = port;
    }

    /** Starts on the data of an earlier run, or on an empty log if there is none. */
    public static KafkaServer start(Path data, int port, int controllerPort, Path log) {
        try {
            Files.createDirectories(data);
            ChildProcess broker = JavaProgram.of(KafkaBroker.class)
                    .heap(HEAP)
                    .option("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn")
                    .option("-Dorg.slf4j.simpleLogger.showDateTime=true")
                    .option("-Dlogback.configurationFile=nl/grip/local/broker-logback.xml")
                    .startHeard(log, data.toString(), Integer.toString(port), Integer.toString(controllerPort));
            awaitReady(broker, log);
            return new KafkaServer(broker, port);
        } catch (IOException problem) {
            throw new LocalServerException(
                    "Kafka cannot write to %s or %s; make them writable.".formatted(data, log), problem);
        }
    }

    /** As {@link #start(Path, int, int, Path)}, on ports that are free. */
    public static KafkaServer start(Path data, Path log) {
        return start(data, Ports.free(), Ports.free(), log);
    }

    public String bootstrapServers() {
        return Ports.LOOPBACK + ":" + port;
    }

    /** Completes when the broker is gone, asked or not. */
    public CompletableFuture<?> onExit() {
        return broker.onExit();
    }

    /** Lets the broker put its log in order, and makes an end of it if that takes too long. */
    @Override
    public void close() {
        broker.close();
    }

    ProcessHandle process() {
        return broker.process().toHandle();
    }

    private static void awaitReady(ChildProcess broker, Path log) throws IOException {
        if (!KafkaBroker.READY.equals(broker.process().inputReader().readLine())) {
            broker.close();
            throw new LocalServerException("Kafka does not start; see %s.".formatted(log));
        }
    }
}

package nl.grip.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real Kafka broker on the loopback address, in a JVM of its own that ends with this one. Closing it keeps its data.
 */
public final class KafkaServer implements AutoCloseable {
    private static final int SECONDS_TO_STOP = 10;

    private final Process process;
    private final int port;

    private KafkaServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts on the data of an earlier run, or on an empty log if there is none. */
    public static KafkaServer start(Path data, int port, int controllerPort, Path log) {
        try {
            Files.createDirectories(data);
            Process process = JavaProcess.of(KafkaBroker.class)
                    .option("-Xms48m", "-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                    .option("-Dlogback.configurationFile=nl/grip/local/broker-logback.xml")
                    .start(log, List.of(data.toString(), Integer.toString(port), Integer.toString(controllerPort)));
            awaitReady(process, log);
            return new KafkaServer(process, port);
        } catch (IOException problem) {
            throw new LocalServerException("Kafka cannot write to %s or %s.".formatted(data, log), problem);
        }
    }

    /** As {@link #start(Path, int, int, Path)}, on ports that are free. */
    public static KafkaServer start(Path data, Path log) {
        return start(data, Ports.free(), Ports.free(), log);
    }

    public String bootstrapServers() {
        return Ports.LOOPBACK + ":" + port;
    }

    /** Lets the broker put its log in order, and makes an end of it if that takes too long. */
    @Override
    public void close() {
        Processes.closeInput(process);
        try {
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException hurry) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Processes.await(process);
    }

    private static void awaitReady(Process process, Path log) throws IOException {
        BufferedReader said = process.inputReader();
        if (!KafkaBroker.READY.equals(said.readLine())) {
            process.destroyForcibly();
            throw new LocalServerException("Kafka does not start; see %s.".formatted(log));
        }
    }
}

package nl.grip.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import nl.grip.local.Directories;
import nl.grip.local.KafkaServer;
import nl.grip.local.PostgresServer;

/** The servers of the local run, on data that is thrown away. */
final class EmbeddedServers implements RealServers {
    private final PostgresServer postgres;
    private final KafkaServer kafka;
    private final AtomicInteger databases = new AtomicInteger();

    private EmbeddedServers(PostgresServer postgres, KafkaServer kafka) {
        this.postgres = postgres;
        this.kafka = kafka;
    }

    static EmbeddedServers start() {
        try {
            Path directory = Files.createTempDirectory("grip-test-");
            var kafka = CompletableFuture.supplyAsync(
                    () -> KafkaServer.start(directory.resolve("kafka"), directory.resolve("kafka.log")));
            PostgresServer postgres =
                    PostgresServer.start(directory.resolve("postgresql"), directory.resolve("postgresql.log"));
            EmbeddedServers servers = new EmbeddedServers(postgres, kafka.join());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> servers.stop(directory), "servers-stop"));
            return servers;
        } catch (IOException problem) {
            throw new UncheckedIOException("The temporary directory is not writable", problem);
        }
    }

    @Override
    public String newDatabase(String ownerRole) {
        String name = "test_" + databases.incrementAndGet();
        postgres.createDatabase(name, ownerRole);
        return postgres.url(name);
    }

    @Override
    public String kafka() {
        return kafka.bootstrapServers();
    }

    private void stop(Path directory) {
        kafka.close();
        postgres.close();
        try {
            Directories.delete(directory);
        } catch (IOException problem) {
            throw new UncheckedIOException(directory + " is left behind", problem);
        }
    }
}

package nl.grip.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import nl.grip.local.PostgresServer;
import org.awaitility.Awaitility;

/** PostgreSQL with the databases of both services, on a small disk, to be killed and started again. */
final class Database implements AutoCloseable {

    static final String COMMAND = "grip_command";
    static final String QUERY = "grip_query";

    private final SmallDisk disk;
    private final Path data;
    private final Path log;
    private final int port = Port.free();
    private PostgresServer server;

    Database(Path directory) {
        disk = SmallDisk.at(directory.resolve("postgresql"));
        data = disk.directory().resolve("data");
        log = directory.resolve("postgresql.log");
        server = PostgresServer.start(data, port, log);
        server.createDatabase(COMMAND, "grip_command_owner");
        server.createDatabase(QUERY, "grip_query_owner");
    }

    SmallDisk disk() {
        return disk;
    }

    String url(String database) {
        return server.url(database);
    }

    /** With every right. */
    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", "postgres");
    }

    /** As a power cut would. Its children see for themselves that it is gone. */
    void kill() {
        process().ifPresent(Shell::kill);
        // Who was to stop it in the end would stop its successor.
        server.close();
    }

    /** As whoever supervises it does. The children of the one that was killed may need a moment to let go of its memory. */
    void startAgain() {
        Awaitility.await("PostgreSQL starts again; see " + log)
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> {
                    server = PostgresServer.start(data, port, log);
                    return true;
                });
    }

    boolean isRunning() {
        return process().isPresent();
    }

    private Optional<ProcessHandle> process() {
        var note = data.resolve("postmaster.pid");
        try {
            return Files.exists(note)
                    ? ProcessHandle.of(Long.parseLong(Files.readAllLines(note).getFirst()))
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        server.close();
        disk.close();
    }
}

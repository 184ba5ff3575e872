package nl.grip.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * A real PostgreSQL on the loopback address, as durable as in production, with the roles of both services. Closing it
 * keeps its data.
 */
public final class PostgresServer implements Running {
    private static final String SUPERUSER = "postgres";
    private static final String MAJOR_VERSION = "18";

    private final PostgresControl control;
    private final ProcessHandle process;
    private final int port;
    private final Path log;

    private PostgresServer(PostgresControl control, int port, Path log) {
        this.control = control;
        this.process = control.server().orElseThrow();
        this.port = port;
        this.log = log;
    }

    /** Starts on the data of an earlier run, or on a new database cluster if there is none. */
    public static PostgresServer start(Path data, int port, Path log) {
        PostgresControl control = new PostgresControl(PostgresBinaries.directory(), data, log);
        control.stopLeftOver();
        if (Files.exists(data.resolve("PG_VERSION"))) {
            requireReadable(data);
        } else {
            control.initialise(SUPERUSER);
        }
        control.start(port);
        PostgresServer server = new PostgresServer(control, port, log);
        server.execute(List.of(resource("roles.sql")));
        return server;
    }

    /** As {@link #start(Path, int, Path)}, on a port that is free. */
    public static PostgresServer start(Path data, Path log) {
        return start(data, Ports.free(), log);
    }

    /** Stops the server that an earlier JVM could not stop, if there is one. */
    static void stopLeftOver(Path data, Path log) {
        new PostgresControl(PostgresBinaries.directory(), data, log).stopLeftOver();
    }

    /** Without user and password: each service brings its own. */
    public String url(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(Ports.LOOPBACK, port, database);
    }

    /** Creates a database unless it is there. */
    public void createDatabase(String name, String ownerRole) {
        try (Connection connection = administrate();
                var look = connection.prepareStatement("select from pg_database where datname = ?")) {
            look.setString(1, name);
            if (!look.executeQuery().next()) {
                execute(List.of("create database \"%s\" owner \"%s\"".formatted(name, ownerRole)));
            }
        } catch (SQLException problem) {
            throw new LocalServerException(
                    "PostgreSQL does not tell whether database %s exists.".formatted(name), problem);
        }
    }

    /** A connection with every right, for what no service may do itself. */
    public Connection administrate() throws SQLException {
        return DriverManager.getConnection(url(SUPERUSER), SUPERUSER, SUPERUSER);
    }

    @Override
    public ProcessHandle process() {
        return process;
    }

    /** It was started in one go. */
    @Override
    public void awaitReady() {}

    @Override
    public String remark() {
        return "";
    }

    @Override
    public CompletableFuture<?> onExit() {
        return process.onExit();
    }

    @Override
    public String lastWords() {
        return "PostgreSQL ended by itself; see %s.".formatted(log);
    }

    @Override
    public void askToStop() {
        control.askToStop();
    }

    @Override
    public void close() {
        control.stop();
    }

    private static void requireReadable(Path data) {
        try {
            String found = Files.readString(data.resolve("PG_VERSION")).strip();
            if (!found.equals(MAJOR_VERSION)) {
                throw new LocalServerException("%s was made by PostgreSQL %s and this is %s; choose another directory."
                        .formatted(data, found, MAJOR_VERSION));
            }
        } catch (IOException problem) {
            throw new LocalServerException("%s cannot be read; make it readable.".formatted(data), problem);
        }
    }

    private void execute(List<String> statements) {
        try (Connection connection = administrate();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException problem) {
            close();
            throw new LocalServerException("PostgreSQL refused to be set up: " + problem.getMessage(), problem);
        }
    }

    private static String resource(String name) {
        try (InputStream text = PostgresServer.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(text, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}

package nl.grip.bench.house;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Grip as a user starts it, on ports and data of its own, without the demo. */
public final class House implements AutoCloseable {

    private static final int COMMANDS = 8081;
    private static final int QUERIES = 8082;
    private static final int TOKENS = 8083;
    private static final int OF_MANAGEMENT = 1000;
    private static final int POSTGRESQL = 15432;
    private static final int KAFKA = 19092;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final String SUPERUSER = "postgres";

    private final Path project;
    private final Path data;
    private final int offset;
    private Process launcher;

    private House(Path project, Path data, int offset) throws IOException {
        this.project = project;
        this.data = data;
        this.offset = offset;
        launcher = launch();
    }

    /**
     * Returns when it is ready, on data of its own that are not there yet. Where it is the first start of what was built, it is
     * stopped and started once more: that one is slow all along, because Java writes down for later ones what it does.
     */
    public static House start(Path project, Path data, int offset) throws IOException {
        var house = new House(project, data, offset);
        if (Files.readString(house.log()).contains("keeps what it has learned")) {
            house.restart();
        }
        return house;
    }

    /** Stops it and starts it again on its data. @return how long the start took until it said that it is ready */
    public Duration restart() throws IOException {
        close();
        var begun = Instant.now();
        launcher = launch();
        return Duration.between(begun, Instant.now());
    }

    private Process launch() throws IOException {
        var log = log();
        var starting = new ProcessBuilder(
                        project.resolve("infra/run").toString(),
                        "--no-demo",
                        "--data",
                        data.toString(),
                        "--port-offset",
                        Integer.toString(offset))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        while (Files.readAllLines(log).stream().noneMatch(line -> line.startsWith("Ready"))) {
            if (!starting.isAlive()) {
                throw new IOException("infra/run did not become ready:\n" + Files.readString(log));
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return starting;
    }

    private Path log() {
        return data.resolveSibling("infra-run.log");
    }

    /** Lets a program stand still for as long as something is done. */
    public void without(String program, Pausing doing) throws IOException {
        var process = process(program);
        signal("STOP", process);
        try {
            doing.run();
        } finally {
            signal("CONT", process);
        }
    }

    /** What is done meanwhile. */
    @FunctionalInterface
    public interface Pausing {
        void run() throws IOException;
    }

    private static void signal(String signal, long process) throws IOException {
        try {
            if (new ProcessBuilder("kill", "-" + signal, Long.toString(process))
                            .start()
                            .waitFor()
                    != 0) {
                throw new IOException("no signal " + signal + " to process " + process);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a process was sent a signal", interrupted);
        }
    }

    public URI commands(String path) {
        return uri(COMMANDS, path);
    }

    public URI queries(String path) {
        return uri(QUERIES, path);
    }

    public URI queryManagement(String path) {
        return uri(QUERIES + OF_MANAGEMENT, path);
    }

    public URI tokens(String path) {
        return uri(TOKENS, path);
    }

    public int port(int usual) {
        return usual + offset;
    }

    public String kafka() {
        return "127.0.0.1:" + port(KAFKA);
    }

    public int postgresqlPort() {
        return port(POSTGRESQL);
    }

    public String jdbc(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgresqlPort() + "/" + database;
    }

    /** As PostgreSQL's superuser, whose password in a local run is its name. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbc(database), SUPERUSER, SUPERUSER);
    }

    /** The process of one of our own programs, named by what its command line tells. */
    public long process(String program) {
        return launcher.descendants()
                .filter(child -> commandLine(child.pid()).contains(program))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no process of " + program))
                .pid();
    }

    /** PostgreSQL's processes that work for one database. */
    public List<Long> workersOf(String database) {
        return postgresql().stream()
                .filter(worker -> commandLine(worker).contains(" " + database + " "))
                .toList();
    }

    /** All of PostgreSQL's processes. */
    public List<Long> postgresql() {
        try {
            var first = Long.parseLong(Files.readAllLines(data.resolve("postgresql/postmaster.pid"))
                    .getFirst());
            return Stream.concat(
                            Stream.of(first),
                            ProcessHandle.of(first).stream()
                                    .flatMap(ProcessHandle::children)
                                    .map(ProcessHandle::pid))
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException("PostgreSQL does not say which process it is", unreadable);
        }
    }

    /** Everything that was started, the launcher too. */
    public List<Long> processes() {
        return Stream.of(
                        Stream.of(launcher.pid()),
                        launcher.descendants().map(ProcessHandle::pid),
                        postgresql().stream())
                .flatMap(pids -> pids)
                .distinct()
                .toList();
    }

    /** What follows {@code java} in the command line of a program, up to what is run. */
    public List<String> javaOptions(String program) {
        return Arrays.stream(
                        read(Path.of("/proc/" + process(program) + "/cmdline")).split("\0"))
                .skip(1)
                .takeWhile(argument -> argument.startsWith("-") && !argument.equals("-jar") && !argument.equals("-cp"))
                .filter(argument -> !argument.contains("AOT"))
                .toList();
    }

    private static String commandLine(long process) {
        return read(Path.of("/proc/" + process + "/cmdline")).replace('\0', ' ') + " ";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException ended) {
            return "";
        }
    }

    private URI uri(int usual, String path) {
        return URI.create("http://localhost:" + port(usual) + path);
    }

    /** As Ctrl-C does. */
    @Override
    public void close() throws IOException {
        launcher.destroy();
        try {
            if (!launcher.waitFor(300, TimeUnit.SECONDS)) {
                throw new IOException("infra/run does not stop");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while infra/run stops", interrupted);
        }
    }
}

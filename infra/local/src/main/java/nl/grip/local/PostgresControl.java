package nl.grip.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How PostgreSQL's own programs are called. A guard process stops the server when it is told to, and also when the JVM
 * that started it is gone: it waits for the end of its standard input.
 */
final class PostgresControl {
    /** What PostgreSQL does by itself, said aloud: nobody may rely on a faster server that forgets. */
    private static final List<String> SETTINGS = List.of(
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "listen_addresses=" + Ports.LOOPBACK,
            "unix_socket_directories=''",
            "shared_buffers=48MB",
            "max_connections=200",
            "timezone=UTC",
            "jit=off");

    private static final String GUARD = "trap '' INT HUP TERM; read -r _; exec \"$@\"";

    private final Path programs;
    private final Path data;
    private final Path log;
    private @Nullable Process guard;

    PostgresControl(Path programs, Path data, Path log) {
        this.programs = programs;
        this.data = data.toAbsolutePath();
        this.log = log.toAbsolutePath();
    }

    void initialise(String superuser) {
        try {
            Files.createDirectories(data);
            Path password = Files.writeString(data.resolveSibling(data.getFileName() + ".password"), superuser);
            run(
                    "PostgreSQL cannot create its data in " + data,
                    command(
                            "initdb",
                            "--pgdata=" + data,
                            "--username=" + superuser,
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--locale=C"));
            Files.delete(password);
        } catch (IOException problem) {
            throw new LocalServerException("%s is not writable; choose another directory.".formatted(data), problem);
        }
    }

    void start(int port) {
        StringBuilder options = new StringBuilder("-p " + port);
        SETTINGS.forEach(setting -> options.append(" -c ").append(setting));
        Process watching = startGuard();
        guard = watching;
        try {
            run(
                    "PostgreSQL does not start on " + data,
                    command(
                            "pg_ctl",
                            "start",
                            "--wait",
                            "--silent",
                            "--timeout=60",
                            "--pgdata=" + data,
                            "--log=" + log,
                            "--options=" + options));
        } catch (LocalServerException failed) {
            stop();
            throw failed;
        }
    }

    /** Without waiting for it. */
    void askToStop() {
        Process watching = guard;
        if (watching != null) {
            closeInput(watching);
        }
    }

    void stop() {
        Process watching = guard;
        if (watching != null) {
            guard = null;
            // pg_ctl is content when the server has said farewell, which is a moment before its process is gone.
            Optional<ProcessHandle> server = server();
            closeInput(watching);
            watching.onExit().join();
            server.ifPresent(leaving -> leaving.onExit().join());
        }
    }

    /** A server that outlived its launcher would keep the data to itself. */
    void stopLeftOver() {
        server().ifPresent(server -> {
            start(stopping()).onExit().join();
            server.onExit().join();
        });
    }

    /** The server that runs on these data. A number that another program has got since is not a server. */
    Optional<ProcessHandle> server() {
        Path note = data.resolve("postmaster.pid");
        try {
            return Files.exists(note)
                    ? ProcessHandle.of(Long.parseLong(Files.readAllLines(note).getFirst()))
                            .filter(found -> found.info()
                                    .command()
                                    .orElse("")
                                    .equals(programs.resolve("postgres").toString()))
                    : Optional.empty();
        } catch (IOException problem) {
            throw new LocalServerException("%s cannot be read; make it readable.".formatted(note), problem);
        }
    }

    private Process startGuard() {
        List<String> guarded = new ArrayList<>(List.of("/bin/sh", "-c", GUARD, "postgresql-guard"));
        guarded.addAll(stopping());
        return start(guarded);
    }

    private List<String> stopping() {
        return command("pg_ctl", "stop", "--wait", "--silent", "--mode=fast", "--timeout=60", "--pgdata=" + data);
    }

    private Process start(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException problem) {
            throw new UncheckedIOException("PostgreSQL's programs do not run", problem);
        }
    }

    private void run(String failure, List<String> command) {
        Process process = start(command);
        closeInput(process);
        try {
            if (!process.waitFor(90, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            if (process.waitFor() != 0) {
                throw new LocalServerException("%s; see %s.".formatted(failure, log));
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new LocalServerException(failure + ": interrupted.", stop);
        }
    }

    private static void closeInput(Process process) {
        try {
            process.getOutputStream().close();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it sees an ordinary user. */
    private List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }
}

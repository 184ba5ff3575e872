package nl.grip.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A program that is told to stop when its standard input ends, and so also when this JVM is gone, however that came. It
 * does not hear Ctrl-C itself: who started it decides in which order things stop.
 */
final class ChildProcess implements AutoCloseable {
    /** The shell becomes the program, so that the process is the program; what stays beside it waits for the end. */
    private static final String ENDING_WITH_INPUT = """
            trap '' INT HUP
            exec 3<&0
            { read -r _ <&3; kill -TERM $$; } >/dev/null 2>&1 &
            exec "$@" 3<&- </dev/null
            """;

    private final Process process;
    private final Duration timeToStop;

    private ChildProcess(Process process, Duration timeToStop) {
        this.process = process;
        this.timeToStop = timeToStop;
    }

    /** Everything it says goes to the log. */
    static ChildProcess start(List<String> program, Map<String, String> environment, Path log, Duration timeToStop)
            throws IOException {
        return new ChildProcess(
                builder(program, environment)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start(),
                timeToStop);
    }

    /** Its standard output is for this JVM; only its errors go to the log. */
    static ChildProcess startHeard(List<String> program, Map<String, String> environment, Path log, Duration timeToStop)
            throws IOException {
        return new ChildProcess(
                builder(program, environment)
                        .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start(),
                timeToStop);
    }

    private static ProcessBuilder builder(List<String> program, Map<String, String> environment) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", ENDING_WITH_INPUT, "sh"));
        command.addAll(program);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return builder;
    }

    Process process() {
        return process;
    }

    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /** Asks it to stop, without waiting for it. */
    void askToStop() {
        try {
            process.getOutputStream().close();
        } catch (IOException problem) {
            process.destroy();
        }
    }

    /** Asks it to stop, and makes an end of it when that takes too long. */
    @Override
    public void close() {
        askToStop();
        try {
            if (!process.waitFor(timeToStop.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException hurry) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        process.onExit().join();
    }
}

package nl.grip.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The processes of a run, written down, so that the next run can wait for those of a launcher that was killed. */
final class LeftOvers {
    private static final int SECONDS_TO_STOP = 15;

    private final Path file;

    LeftOvers(Path file) {
        this.file = file;
    }

    void note(ProcessHandle process) throws IOException {
        String line = process.pid() + " " + started(process) + "\n";
        Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** They stop by themselves, as their launcher is gone; one that does not is ended. */
    void end() throws IOException {
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                stillRunning(line).ifPresent(LeftOvers::end);
            }
            Files.delete(file);
        }
    }

    private static void end(ProcessHandle process) {
        CompletableFuture<ProcessHandle> gone = process.onExit();
        gone.copy()
                .completeOnTimeout(process, SECONDS_TO_STOP, TimeUnit.SECONDS)
                .thenAccept(late -> late.destroyForcibly())
                .join();
        gone.join();
    }

    /** A number alone says nothing: another program may have got it since. */
    private static Optional<ProcessHandle> stillRunning(String line) {
        String[] parts = line.split(" ", 2);
        return ProcessHandle.of(Long.parseLong(parts[0]))
                .filter(process -> started(process).equals(parts[1]));
    }

    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}

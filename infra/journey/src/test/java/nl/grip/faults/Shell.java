package nl.grip.faults;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Programs of the machine that Java has no word for: mounting, and signals other than those that end a process. */
final class Shell {

    private Shell() {}

    static void run(String... command) {
        if (!succeeds(command)) {
            throw new IllegalStateException("failed: " + Arrays.toString(command));
        }
    }

    /** @return false also where there is no such program */
    static boolean succeeds(String... command) {
        try {
            var process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The process keeps its memory, its locks and its connections, and does nothing. */
    static void pause(ProcessHandle process) {
        run("kill", "-STOP", Long.toString(process.pid()));
    }

    static void resume(ProcessHandle process) {
        run("kill", "-CONT", Long.toString(process.pid()));
    }

    /** As a power cut would; returns when it is gone. */
    static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }
}

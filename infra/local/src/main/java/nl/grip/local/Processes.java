package nl.grip.local;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Processes that end when their standard input does. */
final class Processes {
    private Processes() {}

    static void closeInput(Process process) {
        try {
            process.getOutputStream().close();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Waits to the end, even when interrupted: a process left behind is worse than a slow stop. */
    static void await(Process process) {
        boolean interrupted = false;
        while (process.isAlive()) {
            try {
                process.waitFor();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

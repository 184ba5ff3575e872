package nl.grip.local;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** Says what is done, and after how long. */
final class Progress {
    private final PrintStream out;
    private final Instant start;

    Progress(PrintStream out, Instant start) {
        this.out = out;
        this.start = start;
    }

    void say(String what, Object... arguments) {
        out.printf("%7s  %s%n", elapsed(), what.formatted(arguments));
    }

    void sayPlainly(String what) {
        out.println(what);
    }

    PrintStream stream() {
        return out;
    }

    String elapsed() {
        return "%.1f s".formatted(Duration.between(start, Instant.now()).toMillis() / 1000.0);
    }
}

package nl.grip.bench.house;

import java.time.Duration;
import java.time.Instant;

/** Says what is going on, and for how long already. */
public final class Progress {

    private final Instant begun = Instant.now();
    private final int steps;
    private int step;

    /** @param steps how many there will be */
    public Progress(int steps) {
        this.steps = steps;
    }

    public void next(String what) {
        step++;
        System.out.printf("%s [%d/%d] %s%n", elapsed(), step, steps, what);
    }

    /** What the step at hand is doing now. */
    public void say(String what) {
        System.out.printf("%s       … %s%n", elapsed(), what);
    }

    private String elapsed() {
        var elapsed = Duration.between(begun, Instant.now());
        return "%3d:%02d".formatted(elapsed.toMinutes(), elapsed.toSecondsPart());
    }
}

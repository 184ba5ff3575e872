package nl.grip.command.store;

import java.time.Duration;

/** When a thread was last seen to go on. */
final class Pulse {

    private final long silence;
    private volatile long last = System.nanoTime();

    /** @param silence after which it is taken to be stuck */
    Pulse(Duration silence) {
        this.silence = silence.toNanos();
    }

    void beat() {
        last = System.nanoTime();
    }

    boolean isFelt() {
        return System.nanoTime() - last <= silence;
    }
}

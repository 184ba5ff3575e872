package nl.grip.command.store;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes one thread that waits for work. A ring while nobody waits is not lost. */
final class Bell {

    private final Semaphore rings = new Semaphore(0);

    void ring() {
        rings.release();
    }

    /**
     * Returns at the first ring, and after the given time at the latest.
     *
     * @return whether it rang
     */
    boolean await(Duration atMost) throws InterruptedException {
        var rang = rings.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
        if (rang) {
            rings.drainPermits();
        }
        return rang;
    }
}

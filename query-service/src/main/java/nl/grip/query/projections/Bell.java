package nl.grip.query.projections;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Rings when there may be news. Ask for {@link #rings} first, then look, then wait: what rings after the look is not missed.
 */
public final class Bell {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private long rings;

    public long rings() {
        lock.lock();
        try {
            return rings;
        } finally {
            lock.unlock();
        }
    }

    /** Returns when it has rung more often than {@code seen}, or after the given time, or when the thread is interrupted. */
    public void awaitAfter(long seen, Duration atMost) {
        lock.lock();
        try {
            var left = atMost.toNanos();
            while (rings == seen && left > 0) {
                left = rung.awaitNanos(left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    void ring() {
        lock.lock();
        try {
            rings++;
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }
}

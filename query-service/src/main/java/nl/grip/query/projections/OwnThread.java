package nl.grip.query.projections;

import org.jspecify.annotations.Nullable;

/**
 * A thread that a component has to itself for as long as the service runs. What it does ends by itself once the component has
 * said so in its own way; here it is begun, asked after, and waited for.
 */
public final class OwnThread {

    private final String name;
    private volatile @Nullable Thread thread;

    public OwnThread(String name) {
        this.name = name;
    }

    public void start(Runnable work) {
        thread = Thread.ofPlatform().name(name).start(work);
    }

    /** Whether it was started and not ended since. */
    public boolean isStarted() {
        return thread != null;
    }

    /** Whether it still goes on: one that was taken away by an error does not. */
    public boolean isAlive() {
        var started = thread;
        return started != null && started.isAlive();
    }

    /** Wakes it, whatever it waits for. */
    public void interrupt() {
        var started = thread;
        if (started != null) {
            started.interrupt();
        }
    }

    /** Returns when it has ended. */
    public void awaitEnd() {
        var started = thread;
        if (started != null) {
            try {
                started.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        thread = null;
    }
}

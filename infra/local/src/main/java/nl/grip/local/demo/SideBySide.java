package nl.grip.local.demo;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Sends what does not wait for each other at once, since most of a request's time is waiting for the disk. */
final class SideBySide {

    private static final int AT_ONCE = 8;

    private SideBySide() {}

    /**
     * Each is done in its own order, beside the others.
     *
     * @throws DemoException the first, in this order, that one of them ended with
     */
    static void each(List<Runnable> doings) {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var going = doings.stream().map(threads::submit).toList();
            for (var one : going) {
                one.get();
            }
        } catch (ExecutionException refused) {
            if (refused.getCause() instanceof DemoException refusal) {
                throw refusal;
            }
            throw new IllegalStateException(refused.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DemoException("The load was broken off.", interrupted);
        }
    }
}

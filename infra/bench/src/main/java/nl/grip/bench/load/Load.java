package nl.grip.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.HdrHistogram.ConcurrentHistogram;

/** Clients that ask, each one thing at a time. */
public final class Load {

    /** What a client asks next, and what it makes of the answer. */
    @FunctionalInterface
    public interface Client {

        /** @return whether the answer was good */
        boolean askOnce(long number);
    }

    private static final long HIGHEST = Duration.ofMinutes(2).toNanos();
    private static final int DIGITS = 3;

    private final ConcurrentHistogram latencies = new ConcurrentHistogram(HIGHEST, DIGITS);
    private final List<AtomicLong> perSecond;
    private final AtomicLong refused = new AtomicLong();
    private final long begun = System.nanoTime();
    private final Duration lasts;

    private Load(Duration lasts) {
        this.lasts = lasts;
        perSecond = IntStream.rangeClosed(0, Math.toIntExact(lasts.toSeconds()))
                .mapToObj(_ -> new AtomicLong())
                .toList();
    }

    /** Every client asks as soon as it has its answer: shows how much can be done, and hides how long one would have waited. */
    public static Run asFastAsPossible(List<Client> clients, Duration lasts) {
        var load = new Load(lasts);
        return load.with(clients, client -> {
            for (var number = 0L; load.goesOn(); number++) {
                var asked = System.nanoTime();
                load.record(asked, client.askOnce(number));
            }
        });
    }

    /**
     * A request is due at every tick of a clock that waits for nobody, and its latency counts from that tick: where answers
     * are slow, the requests that had to wait for a free client are counted too (no coordinated omission).
     *
     * @param perSecond how many requests are due in a second, of all clients together
     */
    public static Run atRate(List<Client> clients, Duration lasts, double perSecond) {
        var load = new Load(lasts);
        var due = new AtomicLong();
        return load.with(clients, client -> {
            for (var number = due.getAndIncrement(); ; number = due.getAndIncrement()) {
                var at = load.begun + (long) (number / perSecond * 1e9);
                if (at - load.begun >= lasts.toNanos()) {
                    return;
                }
                for (var left = at - System.nanoTime(); left > 0; left = at - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                load.record(at, client.askOnce(number));
            }
        });
    }

    private boolean goesOn() {
        return System.nanoTime() - begun < lasts.toNanos();
    }

    private void record(long since, boolean good) {
        var now = System.nanoTime();
        if (good) {
            latencies.recordValue(Math.min(HIGHEST, now - since));
            var second = (int) ((now - begun) / 1_000_000_000);
            if (second < perSecond.size()) {
                perSecond.get(second).incrementAndGet();
            }
        } else {
            refused.incrementAndGet();
        }
    }

    @FunctionalInterface
    private interface Work {
        void of(Client client);
    }

    private Run with(List<Client> clients, Work work) {
        try (var threads = Executors.newFixedThreadPool(clients.size())) {
            var going = new ArrayList<Future<?>>();
            for (var number = 0; number < clients.size(); number++) {
                var client = clients.get(number);
                going.add(threads.submit(() -> work.of(client)));
            }
            for (var each : going) {
                each.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a client broke off", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        var lasted = Duration.ofNanos(System.nanoTime() - begun);
        return new Run(
                lasted,
                latencies,
                perSecond.subList(0, perSecond.size() - 1).stream()
                        .map(AtomicLong::get)
                        .toList(),
                refused.get());
    }
}

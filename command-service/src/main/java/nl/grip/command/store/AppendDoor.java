package nl.grip.command.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The one way in. Many commands are in flight at a time, and each waits here on its own thread; one writer takes all that
 * wait and stores them with one commit, because a commit per command is the wall that throughput runs into. A command
 * fails for its own conflict only.
 */
final class AppendDoor implements AutoCloseable {

    private static final Duration GLANCE = Duration.ofMillis(100);

    /** A step of the writer waits for PostgreSQL for a minute at most: who is silent for longer waits for something else. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);

    /** One command at the door, waiting for its answer. */
    record Waiting(Append append, CompletableFuture<Long> answer) {

        void succeed(long position) {
            answer.complete(position);
        }

        void fail(RuntimeException reason) {
            answer.completeExceptionally(reason);
        }
    }

    private final BlockingQueue<Waiting> queue;
    private final AppendWriter writer;
    private final Objection objection;
    private final AppendSettings settings;
    private final StoreMeters meters;
    private final Pulse pulse;
    private final Thread thread;
    private final List<Waiting> held = new ArrayList<>();
    private int storedTogether;
    private volatile boolean closed;
    private volatile boolean ended;

    /** @param appended is told after every commit */
    AppendDoor(
            StoreDatabase database,
            Runnable appended,
            Objection objection,
            AppendSettings settings,
            StoreMeters meters) {
        this(database, appended, objection, settings, meters, LONGEST_SILENCE);
    }

    AppendDoor(
            StoreDatabase database,
            Runnable appended,
            Objection objection,
            AppendSettings settings,
            StoreMeters meters,
            Duration longestSilence) {
        this.objection = objection;
        this.settings = settings;
        this.meters = meters;
        pulse = new Pulse(longestSilence);
        queue = new ArrayBlockingQueue<>(settings.queue());
        writer = new AppendWriter(database, appended, settings.patience(), pulse);
        thread = Thread.ofPlatform().name("append-door").start(this::write);
    }

    /**
     * Returns when all of it is durable.
     *
     * @return the position of its last event; 0 where it has none
     * @throws ConflictException where another command was first to append to one of its streams
     * @throws ReceiptExistsException where one of its receipts exists
     * @throws StoreUnavailableException where the database did not confirm in time, or the door is closed
     * @throws StoreBehindException where the store was put back behind what was made known of it
     */
    long append(Append append) {
        if (objection.isRaised()) {
            throw new StoreBehindException("the store lacks facts that were published");
        }
        var waiting = new Waiting(append, new CompletableFuture<>());
        enqueue(waiting);
        if (ended) {
            turnAway();
        }
        try {
            return waiting.answer().join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw failed;
        }
    }

    private void enqueue(Waiting waiting) {
        try {
            if (closed || !queue.offer(waiting, settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new StoreUnavailableException(closed ? "the service is stopping" : "the store is too busy", null);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException("interrupted while waiting for the store", interrupted);
        }
    }

    private void write() {
        try (writer) {
            while (!closed || !queue.isEmpty() || !held.isEmpty()) {
                pulse.beat();
                var batch = nextBatch();
                if (!batch.isEmpty()) {
                    meters.write(batch.size(), () -> writer.write(batch));
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            closed = true;
            ended = true;
            turnAway();
        }
    }

    /** A second append to a stream, or under the key of a receipt, waits: it can only be checked once the first is stored. */
    private List<Waiting> nextBatch() throws InterruptedException {
        var candidates = new ArrayList<>(held);
        held.clear();
        if (candidates.isEmpty()) {
            var first = queue.poll(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
            if (first == null) {
                return List.of();
            }
            candidates.add(first);
        }
        if (storedTogether > 1) {
            LockSupport.parkNanos(settings.gather().toNanos());
        }
        queue.drainTo(candidates, settings.batch() - Math.min(settings.batch(), candidates.size()));
        var batch = new ArrayList<Waiting>();
        var claimed = new HashSet<Object>();
        for (var candidate : candidates) {
            var claims = candidate.append().claims();
            if (Collections.disjoint(claims, claimed)) {
                batch.add(candidate);
            } else {
                held.add(candidate);
            }
            claimed.addAll(claims);
        }
        storedTogether = batch.size();
        return batch;
    }

    private void turnAway() {
        var left = new ArrayList<>(held);
        queue.drainTo(left);
        left.forEach(waiting -> waiting.fail(new StoreUnavailableException("the service is stopping", null)));
    }

    boolean isOpen() {
        return !closed;
    }

    /** Whether the writer goes on, also where PostgreSQL does not answer it. */
    boolean isAlive() {
        return thread.isAlive() && pulse.isFelt();
    }

    /** What keeps commands from being stored at this moment. */
    Optional<StoreUnavailableException> trouble() {
        return writer.trouble();
    }

    int waiting() {
        return queue.size();
    }

    /** Lets nobody in any more, stores what had come in, and returns when that is done. */
    @Override
    public void close() throws InterruptedException {
        closed = true;
        thread.join();
    }
}

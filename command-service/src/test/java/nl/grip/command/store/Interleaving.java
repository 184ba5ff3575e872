package nl.grip.command.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import nl.grip.events.InterventionId;
import nl.grip.events.wire.EventCatalog;
import nl.grip.telemetry.Traces;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * Plays one order of events among several writers and some readers, step by step. A step is over when every writer has
 * done all that was asked of it, or waits in PostgreSQL for another to end its transaction; no clock is asked.
 */
public final class Interleaving implements AutoCloseable {

    /** One thing that happens. A step that makes no sense where it stands does nothing. */
    public sealed interface Step {

        /** A transaction begins and takes its number, long before it writes an event. */
        record Begin(int writer) implements Step {}

        /** It waits where another writer has an open transaction that has appended. */
        record Append(int writer, int stream, int count) implements Step {}

        record Commit(int writer) implements Step {}

        record Rollback(int writer) implements Step {}

        /** Its connection is cut, be it between a statement and its commit. */
        record Kill(int writer) implements Step {}

        /** Both readers take what there is, up to a limit. */
        record Read(int limit) implements Step {}
    }

    public static final int WRITERS = 5;
    public static final int STREAMS = 3;

    private final TestStore store;
    private final List<InterleavedWriter> writers = new ArrayList<>();
    private final AppendDoor door;
    private final PositionedEventStorageEngine engine;

    private final List<InterventionId> streams = new ArrayList<>();
    private final List<PositionedEvent> paged = new ArrayList<>();
    private final List<TrackedEventMessage<?>> tracked = new ArrayList<>();
    private long start;

    private Interleaving(TestStore store) throws SQLException {
        this.store = store;
        for (var writer = 0; writer < WRITERS; writer++) {
            writers.add(new InterleavedWriter(store));
        }
        door = store.door();
        engine = new PositionedEventStorageEngine(
                door,
                store.streams,
                store.positions,
                new Followed(EventCatalog.storedAs(EventCatalog.types().toList())),
                Traces.off());
    }

    public static Arbitrary<List<Step>> steps() {
        var writer = Arbitraries.integers().between(0, WRITERS - 1);
        var stream = Arbitraries.integers().between(0, STREAMS - 1);
        var count = Arbitraries.integers().between(1, 3);
        var limit = Arbitraries.integers().between(1, 4);
        return Arbitraries.<Step>frequencyOf(
                        Tuple.of(6, writer.map(Step.Begin::new)),
                        Tuple.of(12, Combinators.combine(writer, stream, count).as(Step.Append::new)),
                        Tuple.of(10, writer.map(Step.Commit::new)),
                        Tuple.of(2, writer.map(Step.Rollback::new)),
                        Tuple.of(1, writer.map(Step.Kill::new)),
                        Tuple.of(5, limit.map(Step.Read::new)))
                .list()
                .ofMinSize(4)
                .ofMaxSize(30);
    }

    public static Interleaving on(TestStore store) {
        try {
            return new Interleaving(store);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Plays the steps, then ends every transaction that is still open: the even ones by commit. */
    public void play(List<Step> steps) {
        writers.forEach(InterleavedWriter::forget);
        paged.clear();
        tracked.clear();
        streams.clear();
        IntStream.range(0, STREAMS).forEach(_ -> streams.add(TestStore.stream()));
        start = store.positions.last();
        steps.forEach(this::play);
        for (var writer = 0; writer < WRITERS; writer++) {
            play(writer % 2 == 0 ? new Step.Commit(writer) : new Step.Rollback(writer));
        }
        play(new Step.Read(1000));
    }

    private void play(Step step) {
        switch (step) {
            case Step.Begin begin -> writers.get(begin.writer()).begin();
            case Step.Append append ->
                writers.get(append.writer()).append(streams.get(append.stream()), append.count());
            case Step.Commit commit -> writers.get(commit.writer()).commit();
            case Step.Rollback rollback -> writers.get(rollback.writer()).rollback();
            case Step.Kill kill -> writers.get(kill.writer()).kill();
            case Step.Read read -> read(read.limit());
        }
        awaitStandstill();
    }

    private void awaitStandstill() {
        while (true) {
            var busy = writers.stream().filter(InterleavedWriter::isBusy).toList();
            if (busy.isEmpty()
                    || waiting()
                            .containsAll(busy.stream()
                                    .map(InterleavedWriter::backend)
                                    .toList())) {
                return;
            }
            Thread.onSpinWait();
        }
    }

    private HashSet<Integer> waiting() {
        return new HashSet<>(store.client()
                .sql("select pid from pg_locks where locktype = 'advisory' and not granted")
                .query(Integer.class)
                .list());
    }

    private void read(int limit) {
        var after = paged.isEmpty() ? start : paged.getLast().position();
        paged.addAll(store.positions.after(after, limit));
        var token = tracked.isEmpty()
                ? new GlobalSequenceTrackingToken(start)
                : tracked.getLast().trackingToken();
        engine.readEvents(token, false).limit(limit).forEach(tracked::add);
    }

    /** The position after which all of this began. */
    public long start() {
        return start;
    }

    /** The ids of all events that were committed, in no order. */
    public List<UUID> committed() {
        return writers.stream().flatMap(writer -> writer.committed().stream()).toList();
    }

    /** What a reader saw that reads page by page while others write. */
    public List<PositionedEvent> paged() {
        return paged;
    }

    /** What a reader saw that follows Axon's tokens while others write. */
    public List<UUID> tracked() {
        return tracked.stream()
                .map(message -> UUID.fromString(message.getIdentifier()))
                .toList();
    }

    @Override
    public void close() throws SQLException, InterruptedException {
        door.close();
        for (var writer : writers) {
            writer.close();
        }
    }
}

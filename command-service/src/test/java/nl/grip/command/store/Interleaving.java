package nl.grip.command.store;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import nl.grip.events.InterventionId;
import nl.grip.telemetry.Traces;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * Plays one order of events among several database sessions, two sequencers and some readers, step by step and always the
 * same. How long a transaction lasts is a matter of how many steps lie between its begin and its end; no clock is asked.
 */
public final class Interleaving implements AutoCloseable {

    /** One thing that happens. A step that makes no sense where it stands does nothing. */
    public sealed interface Step {

        /** A transaction begins and takes its number, long before it writes an event. */
        record Begin(int session) implements Step {}

        record Append(int session, int stream, int count) implements Step {}

        record Commit(int session) implements Step {}

        record Rollback(int session) implements Step {}

        /** One of two sequencers makes a pass. */
        record Sequence(int sequencer) implements Step {}

        /** Both readers take what there is, up to a limit. */
        record Read(int limit) implements Step {}
    }

    public static final int SESSIONS = 5;
    public static final int STREAMS = 3;
    public static final int SEQUENCERS = 2;

    private final TestStore store;
    private final List<Connection> sessions = new ArrayList<>();
    private final List<Connection> sequencers = new ArrayList<>();
    private final AppendDoor door;
    private final PositionedEventStorageEngine engine;

    private final List<InterventionId> streams = new ArrayList<>();
    private final Map<Integer, List<Append>> open = new HashMap<>();
    private final List<Append> committed = new ArrayList<>();
    private final List<PositionedEvent> paged = new ArrayList<>();
    private final List<TrackedEventMessage<?>> tracked = new ArrayList<>();
    private long start;

    private Interleaving(TestStore store) throws SQLException {
        this.store = store;
        for (var session = 0; session < SESSIONS; session++) {
            sessions.add(store.session());
        }
        for (var sequencer = 0; sequencer < SEQUENCERS; sequencer++) {
            var connection = store.session();
            connection.setAutoCommit(true);
            sequencers.add(connection);
        }
        door = store.door();
        engine = new PositionedEventStorageEngine(door, store.streams, store.positions, Traces.off());
    }

    public static Arbitrary<List<Step>> steps() {
        var session = Arbitraries.integers().between(0, SESSIONS - 1);
        var stream = Arbitraries.integers().between(0, STREAMS - 1);
        var count = Arbitraries.integers().between(1, 3);
        var sequencer = Arbitraries.integers().between(0, SEQUENCERS - 1);
        var limit = Arbitraries.integers().between(1, 4);
        return Arbitraries.<Step>frequencyOf(
                        Tuple.of(3, session.map(Step.Begin::new)),
                        Tuple.of(6, Combinators.combine(session, stream, count).as(Step.Append::new)),
                        Tuple.of(4, session.map(Step.Commit::new)),
                        Tuple.of(1, session.map(Step.Rollback::new)),
                        Tuple.of(4, sequencer.map(Step.Sequence::new)),
                        Tuple.of(2, limit.map(Step.Read::new)))
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

    /** Plays the steps, then ends every transaction that is still open (the even ones by commit), and lets everyone finish. */
    public void play(List<Step> steps) throws SQLException, InterruptedException {
        forget();
        for (var step : steps) {
            play(step);
        }
        for (var session = 0; session < SESSIONS; session++) {
            play(session % 2 == 0 ? new Step.Commit(session) : new Step.Rollback(session));
        }
        settle();
        play(new Step.Read(1000));
    }

    /** Both sequencers take turns until every event has its position; PostgreSQL's own work may hold that up for a moment. */
    private void settle() {
        var turn = new AtomicInteger();
        await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1)).until(() -> {
            play(new Step.Sequence(turn.getAndIncrement() % SEQUENCERS));
            return store.positions.unsettled().isZero();
        });
    }

    private void forget() throws SQLException {
        for (var session : sessions) {
            session.rollback();
        }
        settle();
        open.clear();
        committed.clear();
        paged.clear();
        tracked.clear();
        streams.clear();
        IntStream.range(0, STREAMS).forEach(_ -> streams.add(TestStore.stream()));
        start = store.positions.last();
    }

    private void play(Step step) throws SQLException, InterruptedException {
        switch (step) {
            case Step.Begin begin -> begin(begin.session());
            case Step.Append append -> append(append);
            case Step.Commit commit -> {
                sessions.get(commit.session()).commit();
                committed.addAll(ended(commit.session()));
            }
            case Step.Rollback rollback -> {
                sessions.get(rollback.session()).rollback();
                ended(rollback.session());
            }
            case Step.Sequence sequence ->
                store.sequencerShift(sequencers.get(sequence.sequencer())).round();
            case Step.Read read -> read(read.limit());
        }
    }

    private List<Append> ended(int session) {
        var appends = open.remove(session);
        return appends == null ? List.of() : appends;
    }

    private void begin(int session) throws SQLException {
        open.computeIfAbsent(session, _ -> new ArrayList<>());
        try (var statement = sessions.get(session).prepareStatement("select pg_current_xact_id()")) {
            statement.execute();
        }
    }

    /** Two open transactions cannot both append to a stream: PostgreSQL makes the second wait for the first to end. */
    private void append(Step.Append step) throws SQLException {
        var stream = streams.get(step.stream());
        var mine = open.computeIfAbsent(step.session(), _ -> new ArrayList<>());
        var othersAreAtIt = open.entrySet().stream()
                .filter(entry -> entry.getKey() != step.session())
                .flatMap(entry -> entry.getValue().stream())
                .anyMatch(append -> append.streams().contains(stream));
        if (othersAreAtIt) {
            return;
        }
        var next = Stream.concat(committed.stream(), mine.stream())
                .flatMap(append -> append.events().stream())
                .filter(event -> event.stream().equals(stream))
                .count();
        var append = TestStore.events(stream, next, step.count());
        var stored = DomainEventTable.append(sessions.get(step.session()), List.of(append));
        if (!stored.equals(append.ids())) {
            throw new AssertionError("not stored: " + append);
        }
        mine.add(append);
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
        return committed.stream().flatMap(append -> append.ids().stream()).toList();
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
        for (var connection : sessions) {
            connection.close();
        }
        for (var connection : sequencers) {
            connection.close();
        }
    }
}

package nl.grip.command.store;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.grip.events.StreamId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The order of the whole store: which events have their place, and how far it goes. */
public final class Positions implements AutoCloseable {

    private static final String OF_EVENTS = """
            select asked.number - 1 as number, position
              from unnest(?::text[], ?::bigint[]) with ordinality as asked (stream, sequence, number)
              join domain_event using (stream, sequence)
              join event_position using (ordinal)
            """;

    private static final String AFTER = "select position, " + DomainEventTable.COLUMNS
            + " from event_position join domain_event using (ordinal)"
            + " where position > :position order by position limit :limit";

    private static final String BEFORE = """
            select min(position) - 1 from event_position join domain_event using (ordinal)
             where recorded_at >= :moment
            """;

    private static final String UNSETTLED = """
            select extract(epoch from clock_timestamp() - min(recorded_at))
              from domain_event, sequencer
             where settled_past >= sequencer.horizon
               and not exists (select from event_position given where given.ordinal = domain_event.ordinal)
            """;

    private static final Logger LOG = LoggerFactory.getLogger(Positions.class);
    private static final Duration GLANCE = Duration.ofMillis(250);

    private record Waiting(StreamId stream, long sequence, CompletableFuture<Long> position) {}

    private final JdbcClient database;
    private final Tidings tidings;
    private final ConcurrentLinkedQueue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final Bell bell = new Bell();
    private final Runnable ring = bell::ring;
    private final Thread thread;
    private volatile boolean closed;

    Positions(JdbcClient database, Tidings tidings) {
        this.database = database;
        this.tidings = tidings;
        tidings.tell(Tidings.Of.SEQUENCED, ring);
        thread = Thread.ofPlatform().name("positions").start(this::answer);
    }

    /** The position of the event with that sequence in the stream, as soon as it has one; empty where it has none in time. */
    public OptionalLong await(StreamId stream, long sequence, Duration atMost) {
        var asked = new Waiting(stream, sequence, new CompletableFuture<>());
        waiting.add(asked);
        bell.ring();
        try {
            return OptionalLong.of(asked.position().get(atMost.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException late) {
            return OptionalLong.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return OptionalLong.empty();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } finally {
            waiting.remove(asked);
        }
    }

    /** One query answers all who wait, at most once per word of new positions. */
    private void answer() {
        while (!closed) {
            try {
                bell.await(GLANCE);
                var all = List.copyOf(waiting);
                if (!all.isEmpty()) {
                    lookUp(all);
                }
            } catch (InterruptedException interrupted) {
                // Only close() interrupts, and the loop sees for itself that it is closed.
            } catch (DataAccessException failed) {
                LOG.warn("Positions cannot be read, trying again soon", failed);
            }
        }
    }

    private void lookUp(List<Waiting> all) {
        database.sql(OF_EVENTS)
                .param(all.stream().map(each -> each.stream().value()).toArray(String[]::new))
                .param(all.stream().map(Waiting::sequence).toArray(Long[]::new))
                .query(row -> {
                    all.get(row.getInt("number")).position().complete(row.getLong("position"));
                });
    }

    /** The events after the given position, in the order of positions, and no more of them than the limit. */
    public List<PositionedEvent> after(long position, int limit) {
        return database.sql(AFTER)
                .param("position", position)
                .param("limit", limit)
                .query((row, _) -> new PositionedEvent(row.getLong("position"), DomainEventTable.read(row)))
                .list();
    }

    /** The position of the newest event that has one; 0 where none has. */
    public long last() {
        return database.sql("select last_position from sequencer")
                .query(Long.class)
                .single();
    }

    /** The position before the first event that was recorded at that moment or later; the last one where none was. */
    long before(Instant moment) {
        return database.sql(BEFORE)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional()
                .orElseGet(this::last);
    }

    /** How long the oldest event that has no position yet has been waiting for it; zero where none waits. */
    public Duration unsettled() {
        return database.sql(UNSETTLED)
                .query(Double.class)
                .optional()
                .map(seconds -> Duration.ofMillis(1 + Math.round(seconds * 1000)))
                .orElse(Duration.ZERO);
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        tidings.forget(Tidings.Of.SEQUENCED, ring);
        thread.interrupt();
        thread.join();
    }
}

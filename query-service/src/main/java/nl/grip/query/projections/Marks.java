package nl.grip.query.projections;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.grip.events.wire.CloudEvents;
import nl.grip.events.wire.EventJson;
import nl.grip.events.wire.Topics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * Hears how far the command side has come, and keeps it beside how far the views have. Every instance does: what one has kept
 * another finds kept, and each wakes those who wait in it.
 */
@Component
final class Marks implements SmartLifecycle {

    private static final Duration LISTEN = Duration.ofMillis(500);

    /** So many in a moment count as one: only the last one is kept. */
    private static final Duration MOMENT = Duration.ofMillis(5);

    private static final String KEEP = "update mark set position = ?, ends = ?::jsonb where position < ?";

    private final FactTopics topics;
    private final ConsumerFactory<byte[], byte[]> consumers;
    private final OwnerDatabase database;
    private final Signals signals;
    private final ViewSettings settings;
    private final Bell stopping = new Bell();
    private final OwnThread listener = new OwnThread("marks");
    private volatile boolean stopped;
    private volatile @Nullable String trouble;

    Marks(
            FactTopics topics,
            ConsumerFactory<byte[], byte[]> consumers,
            OwnerDatabase database,
            Signals signals,
            ViewSettings settings) {
        this.topics = topics;
        this.consumers = consumers;
        this.database = database;
        this.signals = signals;
        this.settings = settings;
    }

    @Override
    public void start() {
        stopped = false;
        listener.start(this::listen);
    }

    private void listen() {
        while (!stopped) {
            var seen = stopping.rings();
            try {
                topics.create();
                try (var consumer = consumers.createConsumer()) {
                    var place = List.of(new TopicPartition(Topics.marks(topics.prefix()), 0));
                    consumer.assign(place);
                    consumer.seekToBeginning(place);
                    hear(consumer);
                }
            } catch (KafkaException | DataAccessException unreachable) {
                // Shown in the health until it has passed. All marks are read again then, of which the last one counts.
                trouble = Arrival.text(unreachable);
                stopping.awaitAfter(seen, settings.retryAfter());
            }
        }
    }

    private void hear(Consumer<byte[], byte[]> consumer) {
        while (!stopped) {
            @Nullable ConsumerRecord<byte[], byte[]> last = null;
            for (var record : consumer.poll(LISTEN)) {
                last = record;
            }
            trouble = null;
            if (last != null) {
                keep(last);
                stopping.awaitAfter(stopping.rings(), MOMENT);
            }
        }
    }

    private void keep(ConsumerRecord<byte[], byte[]> record) {
        var mark = Received.of(record).event();
        keep(database, CloudEvents.positionOf(mark), CloudEvents.endsOf(mark));
        signals.ringProgress();
    }

    static void keep(OwnerDatabase database, long position, Map<String, Long> ends) {
        database.sql().update(KEEP, position, EventJson.MAPPER.writeValueAsString(ends), position);
    }

    @Override
    public void stop() {
        stopped = true;
        stopping.ring();
        listener.awaitEnd();
    }

    /** What keeps this instance from hearing at this moment. */
    @Nullable
    String trouble() {
        return trouble;
    }

    /** Whether somebody listens, also where nothing can be heard. */
    boolean isAlive() {
        return listener.isAlive();
    }

    @Override
    public boolean isRunning() {
        return listener.isStarted();
    }
}

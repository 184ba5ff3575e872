package nl.grip.query.projections;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.listener.BatchConsumerAwareMessageListener;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.transaction.TransactionException;

/**
 * Brings Kafka's batches to an intake. It reads from where the build is, not from what Kafka has kept; a batch that fails is
 * read again until it succeeds, and is never given up.
 */
final class IntakeListener
        implements BatchConsumerAwareMessageListener<byte[], byte[]>,
                ConsumerAwareRebalanceListener,
                CommonErrorHandler {

    private final Intake intake;
    private final List<? extends View<?>> views;
    private final IntakeWatches watches;
    private final ViewSettings settings;
    private final Duration perFact;
    private final Bell stopping = new Bell();
    private final Map<TopicPartition, Long> expected = new ConcurrentHashMap<>();
    private volatile boolean stopped;
    private volatile boolean joined;
    private volatile @Nullable String trouble;

    /**
     * @param views those that the intake is for
     * @param perFact how long it takes at least; nothing where it may go as fast as it can
     */
    IntakeListener(
            Intake intake,
            List<? extends View<?>> views,
            IntakeWatches watches,
            ViewSettings settings,
            Duration perFact) {
        this.intake = intake;
        this.views = views;
        this.watches = watches;
        this.settings = settings;
        this.perFact = perFact;
    }

    /** What keeps the intake from going on at this moment. */
    @Nullable
    String trouble() {
        return trouble;
    }

    /** Whether it has been told which partitions are its own, were it none. */
    boolean hasJoined() {
        return joined;
    }

    void stop() {
        stopped = true;
        stopping.ring();
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> records, @Nullable Consumer<?, ?> consumer) {
        rest(perFact.multipliedBy(records.size()));
        var batch = records.stream().map(Received::of).toList();
        var partitions = batch.stream().map(Received::source).collect(toSet());
        var next = partitions.stream().collect(toMap(one -> one, one -> expected.getOrDefault(one, -1L)));
        var outcome = watches.take(batch, views, () -> intake.take(batch, next));
        if (!(outcome instanceof Intake.Outcome.Taken)) {
            var reader = Objects.requireNonNull(consumer, "the container of this listener gives its consumer");
            outcome.next().forEach(reader::seek);
        }
        expected.putAll(outcome.next());
        trouble = null;
        if (isAtTheEnd(outcome, records.size())) {
            rest(settings.pause());
        }
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> records) {
        throw new UnsupportedOperationException("a batch comes with its consumer");
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        while (!stopped) {
            var seen = stopping.rings();
            try {
                goOn(consumer, partitions);
                joined = true;
                return;
            } catch (DataAccessException | TransactionException unreachable) {
                // Not thrown: Kafka would go on with the partitions, but from wherever it likes.
                trouble = Arrival.text(unreachable);
                stopping.awaitAfter(seen, settings.retryAfter());
            }
        }
    }

    @Override
    public void onPartitionsRevokedAfterCommit(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        partitions.forEach(expected::remove);
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        partitions.forEach(expected::remove);
    }

    @Override
    public void handleBatch(
            Exception failure,
            ConsumerRecords<?, ?> records,
            Consumer<?, ?> consumer,
            MessageListenerContainer container,
            Runnable invokeListener) {
        watches.failed(views);
        trouble = String.valueOf(failure.getCause() == null ? failure : failure.getCause());
        for (var partition : records.partitions()) {
            if (consumer.assignment().contains(partition)) {
                consumer.seek(partition, records.records(partition).getFirst().offset());
            }
        }
        rest(settings.retryAfter());
    }

    @Override
    public void handleOtherException(
            Exception failure, Consumer<?, ?> consumer, MessageListenerContainer container, boolean batchListener) {
        trouble = String.valueOf(failure);
        rest(settings.retryAfter());
    }

    @Override
    public boolean isAckAfterHandle() {
        return false;
    }

    @Override
    public boolean seeksAfterHandling() {
        return true;
    }

    /** Whether there is little to do until more has happened. */
    private boolean isAtTheEnd(Intake.Outcome outcome, int records) {
        return switch (outcome) {
            case Intake.Outcome.Taken taken -> taken.serves() && records < settings.batch() / 2;
            case Intake.Outcome.TakenInPart _ -> true;
            case Intake.Outcome.Overtaken _ -> false;
        };
    }

    private void rest(Duration atMost) {
        stopping.awaitAfter(stopping.rings(), stopped ? Duration.ZERO : atMost);
    }

    private void goOn(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        var reached = intake.next();
        var ends = consumer.endOffsets(partitions);
        for (var partition : partitions) {
            var next = reached.getOrDefault(partition, 0L);
            if (next > ends.getOrDefault(partition, Long.MAX_VALUE)) {
                intake.beginAgain(partition);
                next = 0L;
            }
            consumer.seek(partition, next);
            expected.put(partition, next);
        }
    }
}

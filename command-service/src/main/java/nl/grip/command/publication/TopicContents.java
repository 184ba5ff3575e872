package nl.grip.command.publication;

import static java.util.stream.Collectors.toMap;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import nl.grip.events.wire.CloudEvents;
import nl.grip.events.wire.Topics;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What the topics of facts hold, as Kafka tells it: how far each partition is filled, and with what at its end. */
final class TopicContents implements AutoCloseable {

    /** More than a batch, which is there twice where nobody knew that it had arrived. */
    private static final int TAIL = 1_500;

    private static final Duration LISTEN = Duration.ofMillis(100);

    /** It reads what is there: a broker need not wait, as it does by default for half a second, whether more comes. */
    private static final int NO_WAIT_FOR_MORE = 1;

    /**
     * The last facts of a partition.
     *
     * @param ids by position
     * @param isWhole whether there is nothing before them
     */
    record Tail(TreeMap<Long, UUID> ids, boolean isWhole) {

        /** Whether what was carried up to this position is there, as far as its end tells. */
        boolean holds(long position) {
            return ids.containsKey(position) || (!isWhole && !ids.isEmpty() && ids.lastKey() > position);
        }
    }

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> places;

    TopicContents(Map<String, Object> connection, PublicationSettings.Topics settings) {
        var configuration = new HashMap<>(connection);
        KafkaPatience.ofConsumer(configuration);
        configuration.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, NO_WAIT_FOR_MORE);
        consumer = new KafkaConsumer<>(configuration, new StringDeserializer(), new ByteArrayDeserializer());
        places = Topics.all(settings.prefix()).stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(places);
    }

    /** The offset behind the last record of every partition. */
    Map<TopicPartition, Long> ends() {
        return consumer.endOffsets(places);
    }

    /** @throws KafkaException where Kafka does not give them in time */
    Map<TopicPartition, Tail> tails() {
        var ends = ends();
        Map<TopicPartition, Tail> tails = new HashMap<>();
        consumer.beginningOffsets(places).forEach((place, begin) -> {
            var from = Math.max(begin, ends.getOrDefault(place, begin) - TAIL);
            consumer.seek(place, from);
            tails.put(place, new Tail(new TreeMap<>(), from == begin));
        });
        readUpTo(ends, record -> note(record, tails));
        return tails;
    }

    /**
     * Facts behind a position, in the order of positions, each once.
     *
     * @param since when the first of them was published, or earlier
     */
    TreeMap<Long, CloudEvent> after(long position, Instant since) {
        var ends = ends();
        var begins =
                consumer.offsetsForTimes(places.stream().collect(toMap(place -> place, _ -> since.toEpochMilli())));
        ends.forEach((place, end) -> {
            var begin = begins.get(place);
            consumer.seek(place, begin == null ? end : begin.offset());
        });
        var facts = new TreeMap<Long, CloudEvent>();
        readUpTo(
                ends,
                record -> factIn(record)
                        .filter(fact -> CloudEvents.positionOf(fact) > position)
                        .ifPresent(fact -> facts.put(CloudEvents.positionOf(fact), fact)));
        return facts;
    }

    private void readUpTo(Map<TopicPartition, Long> ends, Consumer<ConsumerRecord<String, byte[]>> reader) {
        var deadline = System.nanoTime() + KafkaPatience.WHOLE.toNanos();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            if (System.nanoTime() > deadline) {
                throw new KafkaException("Kafka gave nothing for too long");
            }
            var records = consumer.poll(LISTEN);
            if (!records.isEmpty()) {
                deadline = System.nanoTime() + KafkaPatience.WHOLE.toNanos();
            }
            records.forEach(reader);
        }
    }

    private static void note(ConsumerRecord<String, byte[]> record, Map<TopicPartition, Tail> tails) {
        var tail = Objects.requireNonNull(tails.get(new TopicPartition(record.topic(), record.partition())));
        factIn(record).ifPresent(fact -> tail.ids().put(CloudEvents.positionOf(fact), UUID.fromString(fact.getId())));
    }

    /** Marks once stood among facts; and what is no CloudEvent at all is not from here. */
    private static Optional<CloudEvent> factIn(ConsumerRecord<String, byte[]> record) {
        try {
            var event = KafkaMessageFactory.createReader(record).toEvent();
            return CloudEvents.isMark(event) ? Optional.empty() : Optional.of(event);
        } catch (RuntimeException noCloudEvent) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ZERO));
    }
}

package nl.grip.command.publication;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventSerializer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import nl.grip.command.store.PositionedEvent;
import nl.grip.events.Municipality;
import nl.grip.events.StreamId;
import nl.grip.events.wire.CloudEvents;
import nl.grip.events.wire.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * Takes batches to Kafka, in order and without a hole. It serves until its first failure: what had been handed to it by
 * then and was not acknowledged may have arrived or not, and is taken again by the next.
 */
final class Carrier implements AutoCloseable {

    /** In bytes. With one request under way at a time, a request per fact would make a file of actuals slow. */
    private static final int SEVERAL_LARGE_FACTS = 512 * 1024;

    /** The one key of all marks, so that Kafka may forget all but the last. */
    private static final String MARK = "mark";

    private final PublicationSettings settings;
    private final Producer<String, CloudEvent> producer;
    private final List<TopicPartition> places;
    private final Map<TopicPartition, Long> offsets = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    Carrier(Map<String, Object> connection, PublicationSettings settings) {
        this.settings = settings;
        producer = new KafkaProducer<String, CloudEvent>(
                configuration(connection), new StringSerializer(), new CloudEventSerializer());
        places = Topics.all(settings.topics().prefix()).stream()
                .flatMap(topic -> producer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private static Map<String, Object> configuration(Map<String, Object> connection) {
        var configuration = new HashMap<>(connection);
        configuration.put(ProducerConfig.ACKS_CONFIG, "all");
        configuration.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        configuration.put(ProducerConfig.BATCH_SIZE_CONFIG, SEVERAL_LARGE_FACTS);
        KafkaPatience.ofProducer(configuration);
        // A record that Kafka refuses must not be overtaken by the next one of its partition: a reader would take the
        // refused one, when it comes after all, for a repeat. So the next is not under way before the answer is in.
        configuration.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        return configuration;
    }

    /**
     * Returns when all events are acknowledged.
     *
     * @param filling readers are told of it, so that they begin anew where topics did
     * @return by partition the last position that is there now
     * @throws KafkaException where an event was refused; this carrier is then of no more use
     */
    Map<String, Long> carry(List<PositionedEvent> events, int filling) {
        var ends = new HashMap<String, Long>();
        for (var event : events) {
            var stream = event.event().stream();
            var place = placeOf(stream);
            var record = new ProducerRecord<>(place.topic(), place.partition(), stream.value(), fact(event));
            if (filling > 0) {
                record.headers().add(Topics.FILLING, Integer.toString(filling).getBytes(StandardCharsets.UTF_8));
            }
            send(record);
            ends.put(place.toString(), event.position());
        }
        settle();
        return ends;
    }

    /** Tells readers how far it has come. What becomes of it, {@link #settle} says. */
    void mark(long position, Map<String, Long> ends) {
        var place = new TopicPartition(Topics.marks(settings.topics().prefix()), 0);
        send(new ProducerRecord<>(
                place.topic(), place.partition(), MARK, CloudEvents.mark(settings.source(), position, ends)));
    }

    /** Takes a checkpoint along. What becomes of it, {@link #settle} says. */
    void checkpoint(Municipality municipality, CloudEvent checkpoint) {
        var place = new TopicPartition(Topics.checkpoints(settings.topics().prefix()), 0);
        send(new ProducerRecord<>(place.topic(), place.partition(), municipality.code(), checkpoint));
    }

    private void send(ProducerRecord<String, CloudEvent> record) {
        failIfRefused();
        producer.send(record, (sent, refused) -> {
            var failed = refused == null ? emptied(sent) : refused;
            if (failed != null && failure.compareAndSet(null, failed)) {
                // Runs before the producer sends anything more, and throws away what is waiting.
                producer.close(Duration.ZERO);
            }
        });
    }

    /** Where a record is not behind the one before it, what was there is gone, and this one alone is no history. */
    private @Nullable Exception emptied(RecordMetadata sent) {
        if (!sent.hasOffset()) {
            return null;
        }
        var place = new TopicPartition(sent.topic(), sent.partition());
        var before = offsets.put(place, sent.offset());
        return before != null && sent.offset() <= before
                ? new KafkaException("%s is filled less far than it was".formatted(place))
                : null;
    }

    /**
     * Says how far partitions are filled.
     *
     * @param ends the offset behind the last record of each
     * @throws KafkaException where one is filled less far than it was
     */
    void hold(Map<TopicPartition, Long> ends) {
        ends.forEach((place, end) -> {
            var before = offsets.get(place);
            if (before != null && end <= before) {
                throw new KafkaException("%s is filled less far than it was".formatted(place));
            }
            offsets.put(place, end - 1);
        });
    }

    /**
     * Returns when all that was sent is acknowledged.
     *
     * @throws KafkaException where anything was refused; this carrier is then of no more use
     */
    void settle() {
        producer.flush();
        failIfRefused();
    }

    private void failIfRefused() {
        var refused = failure.get();
        if (refused != null) {
            throw new KafkaException("Kafka refused an event", refused);
        }
    }

    /** Where Kafka's own clients put a key, but known before it is sent. */
    TopicPartition placeOf(StreamId stream) {
        var topic = Topics.of(settings.topics().prefix(), stream.kind());
        var hash = Utils.toPositive(Utils.murmur2(stream.value().getBytes(StandardCharsets.UTF_8)));
        var partitions =
                places.stream().filter(place -> place.topic().equals(topic)).count();
        return new TopicPartition(topic, Math.toIntExact(hash % partitions));
    }

    private CloudEvent fact(PositionedEvent event) {
        var stored = event.event();
        return CloudEvents.fact(
                settings.source(),
                stored.id(),
                stored.form(),
                stored.payload(),
                stored.stream(),
                stored.sequence(),
                event.position(),
                stored.recordedAt(),
                stored.provenance());
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}

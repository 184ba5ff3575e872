package nl.grip.bench.floors;

import io.cloudevents.kafka.CloudEventDeserializer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import nl.grip.events.wire.CloudEvents;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Kafka by itself. */
public final class Kafka {

    /** Events that were read, and how long that took. */
    public record Reading(long events, Duration lasted) {

        public double rate() {
            return events / (lasted.toNanos() / 1e9);
        }
    }

    private static final Duration WAIT = Duration.ofMillis(500);
    private static final int TIMES = 500;
    private static final int BYTES = 700;

    private final String servers;

    public Kafka(String servers) {
        this.servers = servers;
    }

    /** From handing over a record until it is acknowledged and read by a consumer that waits for it, in nanoseconds. */
    public Histogram roundTrip() throws InterruptedException, ExecutionException {
        var latencies = new Histogram(3);
        var place = new TopicPartition("bench." + UUID.randomUUID(), 0);
        Map<String, Object> settings = Map.of("bootstrap.servers", servers, "acks", "all");
        try (var admin = Admin.create(settings);
                var producer = new KafkaProducer<byte[], byte[]>(
                        settings, new ByteArraySerializer(), new ByteArraySerializer());
                var consumer = new KafkaConsumer<byte[], byte[]>(
                        settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            admin.createTopics(List.of(new NewTopic(place.topic(), 1, (short) 1)))
                    .all()
                    .get();
            consumer.assign(List.of(place));
            consumer.seekToBeginning(List.of(place));
            for (var time = 0; time < TIMES; time++) {
                var begun = System.nanoTime();
                producer.send(new ProducerRecord<>(place.topic(), new byte[BYTES]))
                        .get();
                while (consumer.poll(WAIT).isEmpty()) {
                    Thread.onSpinWait();
                }
                latencies.recordValue(System.nanoTime() - begun);
            }
            admin.deleteTopics(List.of(place.topic())).all().get();
        }
        return latencies;
    }

    /** Reads every event of a topic from the first to the last there is now, understands it, and does nothing with it. */
    public Reading readAndParse(String topic) {
        try (var consumer = new KafkaConsumer<>(
                new HashMap<String, Object>(Map.of(
                        "bootstrap.servers", servers, "auto.offset.reset", "earliest", "max.poll.records", 1000)),
                new StringDeserializer(),
                new CloudEventDeserializer())) {
            var places = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            var ends = consumer.endOffsets(places);
            consumer.assign(places);
            consumer.seekToBeginning(places);
            var events = 0L;
            var begun = System.nanoTime();
            while (places.stream().anyMatch(place -> consumer.position(place) < ends.getOrDefault(place, 0L))) {
                for (var record : consumer.poll(WAIT)) {
                    if (!CloudEvents.isMark(record.value())) {
                        CloudEvents.read(record.value());
                        events++;
                    }
                }
            }
            return new Reading(events, Duration.ofNanos(System.nanoTime() - begun));
        }
    }
}

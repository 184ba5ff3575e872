package nl.grip.command.publication;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.grip.events.wire.CloudEvents;
import nl.grip.events.wire.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the topics as any reader would: in each partition it skips what is at or below the highest position it has seen. */
final class TopicReader implements AutoCloseable {

    private final KafkaConsumer<String, CloudEvent> consumer;
    private final Map<TopicPartition, Long> highest = new HashMap<>();
    private final List<ConsumerRecord<String, CloudEvent>> facts = new ArrayList<>();
    private int repeats;

    TopicReader(String kafka, String prefix) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka, "auto.offset.reset", "earliest", "enable.auto.commit", false),
                new StringDeserializer(),
                new CloudEventDeserializer());
        for (var topic : Topics.all(prefix)) {
            consumer.partitionsFor(topic)
                    .forEach(partition -> highest.put(new TopicPartition(topic, partition.partition()), 0L));
        }
        consumer.assign(highest.keySet());
        consumer.seekToBeginning(highest.keySet());
    }

    /** Takes in what has arrived; waits a moment where nothing has. */
    void read() {
        for (var message : consumer.poll(Duration.ofMillis(50))) {
            var partition = new TopicPartition(message.topic(), message.partition());
            var position = CloudEvents.positionOf(message.value());
            if (position <= highest.getOrDefault(partition, 0L)) {
                repeats++;
                continue;
            }
            highest.put(partition, position);
            if (!CloudEvents.isMark(message.value())) {
                facts.add(message);
            }
        }
    }

    /** The position up to which every fact has been seen. */
    long prefix() {
        return highest.values().stream().mapToLong(Long::longValue).min().orElse(0);
    }

    int repeats() {
        return repeats;
    }

    /** In the order of positions. */
    List<ConsumerRecord<String, CloudEvent>> facts() {
        return facts.stream()
                .sorted(Comparator.comparing(fact -> CloudEvents.positionOf(fact.value())))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}

package nl.grip.command.publication;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.grip.events.wire.CloudEvents;
import nl.grip.events.wire.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads the topics as any reader would: in each partition it skips what is at or below the highest position it has seen. */
final class TopicReader implements AutoCloseable {

    private final KafkaConsumer<String, CloudEvent> consumer;
    private final Map<TopicPartition, Long> highest = new HashMap<>();
    private final List<ConsumerRecord<String, CloudEvent>> facts = new ArrayList<>();
    private @Nullable CloudEvent mark;
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
        var marks = new TopicPartition(Topics.marks(prefix), 0);
        var all = Stream.concat(highest.keySet().stream(), Stream.of(marks)).toList();
        consumer.assign(all);
        consumer.seekToBeginning(all);
    }

    /** Takes in what has arrived; waits a moment where nothing has. */
    void read() {
        for (var message : consumer.poll(Duration.ofMillis(50))) {
            var partition = new TopicPartition(message.topic(), message.partition());
            var position = CloudEvents.positionOf(message.value());
            if (CloudEvents.isMark(message.value())) {
                mark = message.value();
                continue;
            }
            if (position <= highest.getOrDefault(partition, 0L)) {
                repeats++;
                continue;
            }
            highest.put(partition, position);
            facts.add(message);
        }
    }

    /** The position up to which every fact has been seen: that of the last mark, once the ends that it names are. */
    long prefix() {
        var last = mark;
        if (last == null) {
            return 0;
        }
        var ends = CloudEvents.endsOf(last);
        return highest.entrySet().stream()
                        .allMatch(seen -> seen.getValue()
                                >= ends.getOrDefault(seen.getKey().toString(), 0L))
                ? CloudEvents.positionOf(last)
                : 0;
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

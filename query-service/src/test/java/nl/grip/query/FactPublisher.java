package nl.grip.query;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventSerializer;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import nl.grip.events.DomainEvent;
import nl.grip.events.Municipality;
import nl.grip.events.StreamId;
import nl.grip.events.StreamKind;
import nl.grip.events.wire.CloudEvents;
import nl.grip.events.wire.Topics;
import nl.grip.testing.RealServers;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts facts on Kafka in the form and order of the command side: positions without gaps, and marks behind every batch. */
public final class FactPublisher implements AutoCloseable {

    public static final URI SOURCE = URI.create("urn:nld:grip");

    private final String prefix;
    private final KafkaProducer<String, CloudEvent> producer;
    private final Map<StreamId, Long> sequences = new HashMap<>();
    private long position;

    FactPublisher(String prefix) {
        this.prefix = prefix;
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", RealServers.running().kafka(), "linger.ms", 0),
                new StringSerializer(),
                new CloudEventSerializer());
    }

    /** @return the position of the last of them */
    public synchronized long publish(String municipality, DomainEvent... events) {
        return publish(municipality, List.of(events));
    }

    public synchronized long publish(String municipality, List<? extends DomainEvent> events) {
        Set<TopicPartition> atTheEnd = new HashSet<>();
        for (var event : events) {
            var topic = Topics.of(prefix, event.stream().kind());
            atTheEnd.clear();
            atTheEnd.add(new TopicPartition(
                    topic, send(topic, next(municipality, event), event.stream().value())));
        }
        markAllBut(atTheEnd);
        return position;
    }

    /** Sends a record of any kind at the next position, and no mark. */
    public synchronized long publishRaw(CloudEvent event, String key) {
        send(Topics.of(prefix, StreamKind.INTERVENTION), event, key);
        return position;
    }

    public synchronized CloudEvent next(String municipality, DomainEvent event) {
        var sequence = sequences.merge(event.stream(), 0L, (known, _) -> known + 1);
        return Facts.cloudEvent(new Municipality(municipality), event, sequence, ++position);
    }

    private int send(String topic, CloudEvent event, String key) {
        try {
            return producer.send(new ProducerRecord<>(topic, key, event)).get().partition();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** @param without partitions of interventions */
    public synchronized void mark(Set<Integer> without) {
        var topic = Topics.of(prefix, StreamKind.INTERVENTION);
        markAllBut(without.stream()
                .map(partition -> new TopicPartition(topic, partition))
                .collect(Collectors.toSet()));
    }

    private void markAllBut(Set<TopicPartition> without) {
        var mark = CloudEvents.mark(SOURCE, position);
        for (var topic : Topics.all(prefix)) {
            for (var partition : producer.partitionsFor(topic)) {
                if (!without.contains(new TopicPartition(topic, partition.partition()))) {
                    producer.send(new ProducerRecord<>(topic, partition.partition(), null, mark));
                }
            }
        }
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}

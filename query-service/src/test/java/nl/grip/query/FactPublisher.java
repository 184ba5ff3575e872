package nl.grip.query;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventSerializer;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import nl.grip.events.DomainEvent;
import nl.grip.events.Municipality;
import nl.grip.events.StreamId;
import nl.grip.events.StreamKind;
import nl.grip.events.wire.CloudEvents;
import nl.grip.events.wire.EventForm;
import nl.grip.events.wire.Topics;
import nl.grip.testing.RealServers;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts facts on Kafka in the form and order of the command side: positions without gaps, and a mark behind every batch. */
public final class FactPublisher implements AutoCloseable {

    public static final URI SOURCE = URI.create("urn:nld:grip");

    private final String prefix;
    private final KafkaProducer<String, CloudEvent> producer;
    private final Map<StreamId, Long> sequences = new HashMap<>();
    private final Map<String, Long> ends = new HashMap<>();
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
        for (var event : events) {
            send(next(municipality, event), event.stream());
        }
        mark();
        return position;
    }

    /** What was once written, in the form of then. */
    public synchronized long publish(String municipality, StreamId stream, EventForm form, String text) {
        var event =
                Facts.cloudEvent(new Municipality(municipality), form, text, stream, nextSequence(stream), ++position);
        send(event, stream);
        mark();
        return position;
    }

    /** Sends a record of any kind at the next position, and no mark. */
    public synchronized long publishRaw(CloudEvent event, String key) {
        send(event, Topics.of(prefix, StreamKind.INTERVENTION), key);
        return position;
    }

    public synchronized CloudEvent next(String municipality, DomainEvent event) {
        return Facts.cloudEvent(new Municipality(municipality), event, nextSequence(event.stream()), ++position);
    }

    private long nextSequence(StreamId stream) {
        return sequences.merge(stream, 0L, (known, _) -> known + 1);
    }

    private void send(CloudEvent event, StreamId stream) {
        send(event, Topics.of(prefix, stream.kind()), stream.value());
    }

    private void send(CloudEvent event, String topic, String key) {
        try {
            var sent = producer.send(new ProducerRecord<>(topic, key, event)).get();
            ends.put(new TopicPartition(topic, sent.partition()).toString(), position);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Says that every fact up to the last position is there. */
    public synchronized void mark() {
        producer.send(new ProducerRecord<>(Topics.marks(prefix), 0, "mark", CloudEvents.mark(SOURCE, position, ends)));
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}

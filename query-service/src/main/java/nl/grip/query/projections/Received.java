package nl.grip.query.projections;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.util.regex.Pattern;
import nl.grip.events.wire.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** A record as it came, whether it can be read or not; what is parked is kept in this form. */
record Received(
        TopicPartition source, long offset, @Nullable String key, Headers headers, byte @Nullable [] payload) {

    private static final String TRACE_PARENT = "ce_traceparent";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    static Received of(ConsumerRecord<byte[], byte[]> record) {
        return new Received(
                new TopicPartition(record.topic(), record.partition()),
                record.offset(),
                record.key() == null ? null : new String(record.key(), UTF_8),
                record.headers(),
                record.value());
    }

    /** @throws RuntimeException where it is no CloudEvent; what it may be besides one is without end */
    CloudEvent event() {
        return KafkaMessageFactory.createReader(headers, payload).toEvent();
    }

    /** On whose request it came to be, in the words of W3C Trace Context. */
    @Nullable
    String traceParent() {
        var trace = header(TRACE_PARENT);
        return trace.isEmpty() ? null : trace;
    }

    /** The how manieth filling of its topic it belongs to; 0 where that is not said. */
    int filling() {
        var filling = header(Topics.FILLING);
        return NUMBER.matcher(filling).matches() ? Integer.parseInt(filling) : 0;
    }

    private String header(String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
    }

    /** The stream it belongs to; a record without a key is a stream of its own. */
    Lane streamLane() {
        return new Lane.OfStream(key == null ? source + "@" + offset : key);
    }
}

package nl.grip.query.projections;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.grip.events.wire.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** A record as it came, whether it can be read or not; what is parked is kept in this form. */
record Received(
        TopicPartition source,
        long offset,
        @Nullable String key,
        Map<String, byte[]> headers,
        byte @Nullable [] payload) {

    private static final String TRACE_PARENT = "ce_traceparent";

    static Received of(ConsumerRecord<byte[], byte[]> record) {
        Map<String, byte[]> headers = new LinkedHashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), header.value()));
        return new Received(
                new TopicPartition(record.topic(), record.partition()),
                record.offset(),
                record.key() == null ? null : new String(record.key(), UTF_8),
                headers,
                record.value());
    }

    /** @throws RuntimeException where it is no CloudEvent; what it may be besides one is without end */
    CloudEvent event() {
        var kafkaHeaders = new RecordHeaders();
        headers.forEach(kafkaHeaders::add);
        return KafkaMessageFactory.createReader(kafkaHeaders, payload).toEvent();
    }

    /** On whose request it came to be, in the words of W3C Trace Context. */
    @Nullable
    String traceParent() {
        var trace = headers.get(TRACE_PARENT);
        return trace == null ? null : new String(trace, UTF_8);
    }

    /** The how manieth filling of its topic it belongs to; 0 where that is not said. */
    int filling() {
        var header = headers.get(Topics.FILLING);
        var filling = header == null ? "" : new String(header, UTF_8);
        return filling.matches("[0-9]{1,9}") ? Integer.parseInt(filling) : 0;
    }

    /** The stream it belongs to; a record without a key is a stream of its own. */
    Lane streamLane() {
        return new Lane.OfStream(key == null ? source + "@" + offset : key);
    }
}

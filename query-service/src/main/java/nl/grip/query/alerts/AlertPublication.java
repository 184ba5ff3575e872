package nl.grip.query.alerts;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.CloudEventSerializer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import nl.grip.events.Municipality;
import nl.grip.events.wire.EventJson;
import nl.grip.query.projections.OwnerDatabase;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Carries what was written down to Kafka, in its order and at least once: how far it is gets stored after Kafka has
 * acknowledged. What comes again after a failure has the same id.
 */
final class AlertPublication implements AutoCloseable {

    private static final int BATCH = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String TURN = "select pg_advisory_xact_lock(hashtextextended('grip.alerts.publication', 0))";

    private record Written(Municipality municipality, Alert alert) {}

    private final OwnerDatabase database;
    private final AlertSettings settings;
    private final String topic;
    private final Producer<String, CloudEvent> producer;

    /** @param kafka how to reach Kafka, in the words of its clients */
    AlertPublication(OwnerDatabase database, Map<String, Object> kafka, String topic, AlertSettings settings) {
        this.database = database;
        this.settings = settings;
        this.topic = topic;
        var configuration = new HashMap<>(kafka);
        configuration.put(ProducerConfig.ACKS_CONFIG, "all");
        configuration.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        configuration.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Math.toIntExact(PATIENCE.toMillis()));
        configuration.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE.toMillis());
        configuration.put(
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                Math.toIntExact(PATIENCE.dividedBy(2).toMillis()));
        producer = new KafkaProducer<String, CloudEvent>(
                configuration, new StringSerializer(), new CloudEventSerializer());
    }

    /** @return how many were carried; fewer than could be only where there are no more */
    int carry() {
        return database.inTransaction(_ -> {
            var sql = database.sql();
            sql.execute(TURN);
            var written = sql.query(
                    "select municipality, " + Alert.COLUMNS + " from alert"
                            + " where ordinal > (select ordinal from alert_published) order by ordinal limit " + BATCH,
                    (row, _) -> new Written(new Municipality(row.getString("municipality")), Alert.of(row)));
            if (!written.isEmpty()) {
                acknowledged(written.stream().map(this::send).toList());
                sql.update(
                        "update alert_published set ordinal = ?",
                        written.getLast().alert().ordinal());
            }
            return written.size();
        });
    }

    private Future<RecordMetadata> send(Written written) {
        var alert = written.alert();
        return producer.send(new ProducerRecord<>(topic, alert.programmeId().toString(), event(written)));
    }

    private CloudEvent event(Written written) {
        var alert = written.alert();
        return CloudEventBuilder.v1()
                .withId(alert.id().toString())
                .withSource(settings.source())
                .withType("nl.alerts.alert-" + alert.change().name().toLowerCase(Locale.ROOT) + ".v1")
                .withSubject(alert.programmeId().toString())
                .withTime(alert.at().atOffset(ZoneOffset.UTC))
                .withData(
                        "application/json",
                        EventJson.MAPPER.writeValueAsString(alert).getBytes(StandardCharsets.UTF_8))
                .withExtension("sequence", "%019d".formatted(alert.ordinal()))
                .withExtension("municipality", written.municipality().code())
                .build();
    }

    private static void acknowledged(List<Future<RecordMetadata>> sent) {
        try {
            for (var one : sent) {
                one.get();
            }
        } catch (ExecutionException refused) {
            throw new KafkaException("Kafka refused an alert", refused.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KafkaException(interrupted);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}

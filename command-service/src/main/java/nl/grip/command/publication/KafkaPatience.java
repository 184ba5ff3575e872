package nl.grip.command.publication;

import java.time.Duration;
import java.util.Map;
import nl.grip.command.store.Duty;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * How long Kafka is waited for: less long than the lease of the duty, so that whoever publishes either goes on or says that
 * it cannot. It then begins again where Kafka had last acknowledged, for as long as Kafka is away.
 */
final class KafkaPatience {

    static final Duration WHOLE = Duty.LEASE.multipliedBy(2).dividedBy(3);
    private static final Duration REQUEST = WHOLE.dividedBy(2);

    private KafkaPatience() {}

    static void ofProducer(Map<String, Object> configuration) {
        configuration.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Math.toIntExact(WHOLE.toMillis()));
        configuration.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, WHOLE.toMillis());
        configuration.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.toIntExact(REQUEST.toMillis()));
    }

    static void ofConsumer(Map<String, Object> configuration) {
        configuration.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(WHOLE.toMillis()));
        configuration.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.toIntExact(REQUEST.toMillis()));
        configuration.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    }

    static void ofAdmin(Map<String, Object> configuration) {
        configuration.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(WHOLE.toMillis()));
        configuration.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.toIntExact(REQUEST.toMillis()));
    }
}

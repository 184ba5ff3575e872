package nl.grip.query.alerts;

import java.time.Clock;
import nl.grip.events.wire.Topics;
import nl.grip.query.projections.FactTopics;
import nl.grip.query.projections.OwnerDatabase;
import nl.grip.query.projections.Signals;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together who keeps alerts; Kafka is asked for only when there is somebody to keep them. */
@Configuration(proxyBeanMethods = false)
class Alerting {

    @Bean
    AlertKeeper alertKeeper(
            AlertLook look,
            Watched watched,
            OwnerDatabase database,
            KafkaProperties kafka,
            FactTopics topics,
            Signals signals,
            Clock clock,
            AlertSettings settings,
            AlertMeters meters) {
        return new AlertKeeper(
                look,
                watched,
                () -> new AlertPublication(
                        database, kafka.buildProducerProperties(), Topics.alerts(topics.prefix()), settings),
                signals,
                clock,
                settings,
                meters);
    }
}

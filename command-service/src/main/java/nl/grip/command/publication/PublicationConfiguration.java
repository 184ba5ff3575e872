package nl.grip.command.publication;

import java.util.HashMap;
import nl.grip.command.store.Duty;
import nl.grip.command.store.Positions;
import nl.grip.command.store.StoreDatabase;
import nl.grip.command.store.Tidings;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts the publication on whatever Kafka the service is told to use. */
@Configuration(proxyBeanMethods = false)
class PublicationConfiguration {

    @Bean
    Duty publication(
            StoreDatabase database,
            Tidings tidings,
            Positions positions,
            KafkaProperties kafka,
            PublicationSettings settings) {
        var connection = new HashMap<>(kafka.buildProducerProperties());
        connection.remove(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG);
        connection.remove(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG);
        var work = new Publication(positions, connection, settings);
        return new Duty("publication", database, tidings, Tidings.Of.SEQUENCED, work);
    }
}

package nl.grip.command.publication;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.HashMap;
import java.util.Map;
import nl.grip.command.store.Duty;
import nl.grip.command.store.Objection;
import nl.grip.command.store.Positions;
import nl.grip.command.store.Restoration;
import nl.grip.command.store.StoreDatabase;
import nl.grip.command.store.Tidings;
import nl.grip.telemetry.Sample;
import nl.grip.telemetry.TelemetrySettings;
import nl.grip.telemetry.Traces;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
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
            PublicationSettings settings,
            PublicationMeters meters,
            Traces traces) {
        var work = new Publication(positions, connection(kafka), settings, meters, traces);
        return new Duty("publication", database, tidings, work);
    }

    /** Apart from the facts, which are waited for. */
    @Bean
    Duty checkpointPublication(StoreDatabase database, KafkaProperties kafka, PublicationSettings settings) {
        return new Duty("checkpoints", database, new CheckpointPublication(connection(kafka), settings));
    }

    @Bean
    Recovery recovery(
            Positions positions, Restoration restoration, KafkaProperties kafka, PublicationSettings settings) {
        return new Recovery(positions, restoration, connection(kafka), settings);
    }

    private static Map<String, Object> connection(KafkaProperties kafka) {
        var connection = new HashMap<>(kafka.buildProducerProperties());
        connection.remove(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG);
        connection.remove(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG);
        return connection;
    }

    @Bean
    @DependsOnDatabaseInitialization
    Sample<Progress> publicationProgress(StoreDatabase database, Positions positions, TelemetrySettings settings) {
        return new Sample<>("publication-progress", settings, () -> Progress.of(database.client(), positions));
    }

    /** What were stored while the store is behind would take positions that readers know already. */
    @Bean
    Objection storeIsBehind(Sample<Progress> progress) {
        return () -> progress.latest().filter(known -> known.unknownUpTo() > 0).isPresent();
    }

    @Bean
    PublicationMeters publicationMeters(MeterRegistry meters) {
        return new PublicationMeters(meters);
    }

    @Bean
    MeterBinder publicationGauges(Sample<Progress> progress) {
        return meters -> PublicationMeters.declare(meters, progress);
    }
}

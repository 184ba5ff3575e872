package nl.grip.command.interventions;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the shell of an intervention needs from outside its own stream. */
@Configuration(proxyBeanMethods = false)
class InterventionsConfiguration {

    @Bean
    KnownInterventions knownInterventions(EventStore events) {
        return id -> events.lastSequenceNumberFor(id.value()).isPresent();
    }
}

package nl.grip.bench.peer;

import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the starter cannot know; the rest of Axon is as it sets it up. On Spring Boot 4 it names none of the classes that its
 * transactions come after, and finds them only because JPA came first; that it does is checked by a test, not hoped for.
 */
@Configuration(proxyBeanMethods = false)
@Part.OfThePeer
class AxonConfiguration {

    /** Events tell whose they are and who made them, as those of the house do. */
    @Bean
    CorrelationDataProvider provenance() {
        return new SimpleCorrelationDataProvider(Provenance.MUNICIPALITY, Provenance.ACTOR);
    }
}

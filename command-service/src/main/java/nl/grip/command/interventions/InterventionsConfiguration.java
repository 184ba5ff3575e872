package nl.grip.command.interventions;

import nl.grip.command.store.Histories;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the shell of an intervention needs from outside its own stream. */
@Configuration(proxyBeanMethods = false)
class InterventionsConfiguration {

    @Bean
    FundingLines fundingLines(Histories histories) {
        return (year, line) -> {
            var lines = new BudgetedLines();
            histories.of(year).forEach(lines::tell);
            return lines.find(line);
        };
    }

    @Bean
    KnownInterventions knownInterventions(EventStore events) {
        return id -> events.lastSequenceNumberFor(id.value()).isPresent();
    }
}

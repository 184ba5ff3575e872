package nl.grip.command.budgets;

import java.util.stream.Stream;
import nl.grip.command.store.Histories;
import nl.grip.events.DomainEvent;
import nl.grip.events.Period;
import nl.grip.events.ProgrammeEvent.ProgrammeEstablished;
import nl.grip.events.ProgrammeEvent.ProgrammePeriodChanged;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the shell of a budget year needs from outside its own stream. */
@Configuration(proxyBeanMethods = false)
class BudgetsConfiguration {

    @Bean
    BudgetedProgrammes budgetedProgrammes(Histories histories) {
        return id -> histories.of(id).flatMap(BudgetsConfiguration::period).reduce((_, later) -> later);
    }

    private static Stream<Period> period(DomainEvent event) {
        return switch (event) {
            case ProgrammeEstablished established -> Stream.of(established.period());
            case ProgrammePeriodChanged changed -> Stream.of(changed.period());
            default -> Stream.empty();
        };
    }

    @Bean
    CoveredInterventions coveredInterventions(Histories histories) {
        return histories::exists;
    }
}

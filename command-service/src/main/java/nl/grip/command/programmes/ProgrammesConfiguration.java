package nl.grip.command.programmes;

import nl.grip.command.store.Histories;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the shell of a programme needs from outside its own stream. */
@Configuration(proxyBeanMethods = false)
class ProgrammesConfiguration {

    @Bean
    PlannableInterventions plannableInterventions(Histories histories) {
        return histories::exists;
    }
}

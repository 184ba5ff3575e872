package nl.grip.command.savings;

import nl.grip.command.UnknownStreamException;
import nl.grip.command.store.Histories;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the shell of a savings plan needs from outside its own stream. */
@Configuration(proxyBeanMethods = false)
class SavingsConfiguration {

    @Bean
    Footings footings(Histories histories) {
        return programme ->
                Footing.in(histories.of(programme)).orElseThrow(() -> new UnknownStreamException(programme));
    }
}

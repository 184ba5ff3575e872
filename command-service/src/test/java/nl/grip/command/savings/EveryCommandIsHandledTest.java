package nl.grip.command.savings;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.stream.Stream;
import nl.grip.events.SavingsEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.junit.jupiter.api.Test;

class EveryCommandIsHandledTest {

    @Test
    void everyPermittedCommandHasOneHandler() {
        assertThat(Stream.of(SavingsPlan.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                        .map(Method::getParameterTypes)
                        .map(parameters -> (Object) parameters[0]))
                .containsExactlyInAnyOrder((Object[]) SavingsCommand.class.getPermittedSubclasses());
    }

    @Test
    void everyEventHasItsCommand() {
        assertThat(SavingsCommand.class.getPermittedSubclasses())
                .hasSameSizeAs(SavingsEvent.class.getPermittedSubclasses());
    }
}

package nl.grip.command.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.stream.Stream;
import nl.grip.events.ProgrammeEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.junit.jupiter.api.Test;

class EveryCommandIsHandledTest {

    @Test
    void everyPermittedCommandHasOneHandler() {
        assertThat(Stream.of(Programme.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                        .map(Method::getParameterTypes)
                        .map(parameters -> (Object) parameters[0]))
                .containsExactlyInAnyOrder((Object[]) ProgrammeCommand.class.getPermittedSubclasses());
    }

    @Test
    void everyEventHasItsCommand() {
        assertThat(ProgrammeCommand.class.getPermittedSubclasses())
                .hasSameSizeAs(ProgrammeEvent.class.getPermittedSubclasses());
    }
}

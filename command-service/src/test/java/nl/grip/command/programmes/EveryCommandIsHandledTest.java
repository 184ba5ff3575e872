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

    /** But for a decision, which is taken by two: to adopt a framework, and without one. */
    @Test
    void everyEventHasItsCommand() {
        assertThat(ProgrammeCommand.class.getPermittedSubclasses())
                .hasSize(ProgrammeEvent.class.getPermittedSubclasses().length + 1);
    }
}

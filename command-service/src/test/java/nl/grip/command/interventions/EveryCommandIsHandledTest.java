package nl.grip.command.interventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.stream.Stream;
import nl.grip.events.InterventionEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.junit.jupiter.api.Test;

class EveryCommandIsHandledTest {

    @Test
    void everyPermittedCommandHasOneHandler() {
        assertThat(Stream.of(Intervention.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                        .map(Method::getParameterTypes)
                        .map(parameters -> (Object) parameters[0]))
                .containsExactlyInAnyOrder((Object[]) InterventionCommand.class.getPermittedSubclasses());
    }

    @Test
    void everyEventHasItsCommandAndOneThatNamesFundingHasTwo() {
        assertThat(InterventionCommand.class.getPermittedSubclasses())
                .contains(InterventionCommand.FundStructurally.class)
                .filteredOn(command -> !command.equals(InterventionCommand.FundStructurally.class))
                .hasSameSizeAs(InterventionEvent.class.getPermittedSubclasses());
    }
}

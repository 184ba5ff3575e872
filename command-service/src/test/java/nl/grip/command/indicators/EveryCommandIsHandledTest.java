package nl.grip.command.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.stream.Stream;
import nl.grip.command.indicators.IndicatorCommand.JudgeMeasurements;
import nl.grip.events.IndicatorEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.junit.jupiter.api.Test;

class EveryCommandIsHandledTest {

    @Test
    void everyPermittedCommandHasOneHandler() {
        assertThat(Stream.of(Indicator.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                        .map(Method::getParameterTypes)
                        .map(parameters -> (Object) parameters[0]))
                .containsExactlyInAnyOrder(commands(IndicatorCommand.class).toArray());
    }

    @Test
    void everyEventHasItsCommand() {
        assertThat(commands(IndicatorCommand.class).filter(command -> command != JudgeMeasurements.class))
                .hasSameSizeAs(IndicatorEvent.class.getPermittedSubclasses());
    }

    private static Stream<Class<?>> commands(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(EveryCommandIsHandledTest::commands)
                : Stream.of(type);
    }
}

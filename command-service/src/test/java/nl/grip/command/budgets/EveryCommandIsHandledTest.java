package nl.grip.command.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.junit.jupiter.api.Test;

class EveryCommandIsHandledTest {

    @Test
    void everyPermittedCommandHasOneHandler() {
        assertThat(Stream.of(BudgetYear.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                        .map(Method::getParameterTypes)
                        .map(parameters -> (Object) parameters[0]))
                .containsExactlyInAnyOrder(
                        commands(BudgetCommand.class).map(Object.class::cast).toArray());
    }

    private static Stream<Class<?>> commands(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(EveryCommandIsHandledTest::commands)
                : Stream.of(type);
    }
}

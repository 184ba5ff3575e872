package nl.grip.command.store;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.grip.events.DomainEvent;
import nl.grip.events.wire.EventCatalog;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * What automations wait for: the others they are spared, for an automation has to do with few of all events, and to read each of them for
 * each automation took a tenth of the time of a command.
 *
 * @param names under which an event may be stored that one of them handles
 */
record Followed(Set<String> names) {

    /** By the handlers of all that are in a processing group. */
    static Followed byAutomationsAmong(ListableBeanFactory beans) {
        return new Followed(EventCatalog.storedAs(Arrays.stream(beans.getBeanNamesForAnnotation(ProcessingGroup.class))
                .flatMap(name -> handled(Objects.requireNonNull(beans.getType(name))))
                .collect(toUnmodifiableSet())));
    }

    private static Stream<Class<? extends DomainEvent>> handled(Class<?> automation) {
        return Arrays.stream(automation.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(EventHandler.class))
                .map(handler -> handler.getParameterTypes()[0].asSubclass(DomainEvent.class));
    }
}

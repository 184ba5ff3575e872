package nl.grip.events.wire;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.grip.events.DomainEvent;

/** The name each event is stored under. Read off the sealed hierarchy, so nothing needs registering. */
public final class EventCatalog {

    /** The number of the form in which every event is written today; an event that changes its form gets the next. */
    public static final int FORM = 1;

    private static final Map<String, Class<? extends DomainEvent>> BY_NAME =
            leaves(DomainEvent.class).collect(toUnmodifiableMap(EventCatalog::nameOf, type -> type));

    private EventCatalog() {}

    public static String nameOf(Class<? extends DomainEvent> type) {
        return type.getSimpleName();
    }

    /** The event of that name; empty where this version of the system does not know it. */
    public static Optional<Class<? extends DomainEvent>> typeOf(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    public static Stream<Class<? extends DomainEvent>> types() {
        return BY_NAME.values().stream();
    }

    private static Stream<Class<? extends DomainEvent>> leaves(Class<? extends DomainEvent> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(permitted -> leaves(permitted.asSubclass(DomainEvent.class)))
                : Stream.of(type);
    }
}

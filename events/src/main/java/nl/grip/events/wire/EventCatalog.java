package nl.grip.events.wire;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.grip.events.DomainEvent;

/**
 * The name each event is stored under, and the number of its form. Names are read off the sealed hierarchy, forms off what
 * is only read any more, so nothing needs registering.
 */
public final class EventCatalog {

    private static final Map<String, Class<? extends DomainEvent>> BY_NAME =
            leaves(DomainEvent.class).collect(toUnmodifiableMap(EventCatalog::nameOf, type -> type));

    private static final Map<String, EventForm> FORMS = BY_NAME.keySet().stream()
            .collect(toUnmodifiableMap(name -> name, name -> new EventForm(name, Upcasts.ALL.today(name))));

    private EventCatalog() {}

    public static String nameOf(Class<? extends DomainEvent> type) {
        return type.getSimpleName();
    }

    /** The form in which the event is written today. */
    public static EventForm formOf(DomainEvent event) {
        return formOf(nameOf(event.getClass()));
    }

    /** @throws UnreadableFactException where this version of the system writes no event of that name */
    public static EventForm formOf(String name) {
        return Optional.ofNullable(FORMS.get(name))
                .orElseThrow(() -> new UnreadableFactException("no event is called " + name + " in this version"));
    }

    /** The event of that name; empty where this version of the system does not know it. */
    public static Optional<Class<? extends DomainEvent>> typeOf(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    public static Stream<Class<? extends DomainEvent>> types() {
        return BY_NAME.values().stream();
    }

    /**
     * How many forms are only read any more. It rises whenever what an old event is read as may have become another: whoever keeps events
     * as they are read today has to make that anew.
     */
    public static int generation() {
        return (int) Upcasts.ALL.all().count();
    }

    /**
     * Every name under which something may be stored that is read as an event of one of these types. What is read of an old form is
     * only known once it is read, so the names of all old forms are among them.
     */
    public static Set<String> storedAs(Collection<Class<? extends DomainEvent>> types) {
        return Stream.concat(
                        types.stream().map(EventCatalog::nameOf),
                        Upcasts.ALL.all().map(upcast -> upcast.form().name()))
                .collect(toUnmodifiableSet());
    }

    /** Whether what is written so can be read: today's form of an event, or one that was once written. */
    static boolean reads(EventForm form) {
        return Upcasts.ALL.has(form) || form.equals(FORMS.get(form.name()));
    }

    /** Every name that can be read: those of today, and those under which nothing is written any more. */
    static Set<String> names() {
        return storedAs(BY_NAME.values());
    }

    private static Stream<Class<? extends DomainEvent>> leaves(Class<? extends DomainEvent> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(permitted -> leaves(permitted.asSubclass(DomainEvent.class)))
                : Stream.of(type);
    }
}

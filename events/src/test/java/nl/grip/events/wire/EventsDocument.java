package nl.grip.events.wire;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.grip.events.DomainEvent;
import org.jspecify.annotations.Nullable;

/** Puts the vocabulary into words: its sealed types, their Javadoc, their parts and an example of each. */
final class EventsDocument {

    private static final String OPENING = """
        # Events

        Everything that Grip can ever record, in the order in which it tends to happen. Written by `EventsDocumentTest`
        from the code; `mvn -pl events test -Dtest=EventsDocumentTest -Dgrip.events=write` writes it anew.

        A fact is immutable. It has two times: `effectiveOn`, the day from which it holds, which the user gives, and the
        moment at which it was recorded, which stands on the envelope and not in the fact. The type under each heading is
        the one that its CloudEvent carries.
        """;

    private static final String EARLIER_FORMS = """

        ## Earlier forms

        An event that changes its form gets the next number, and is written so from then on. What was stored before stays as it is, byte
        for byte, and carries its own type on Kafka for ever; whoever reads it reads the events of today that are named beside it.

        | once written | read as | why |
        |---|---|---|
        """;

    private final Javadocs javadocs = new Javadocs();
    private final Set<Class<?>> values = new TreeSet<>(Comparator.comparing(EventsDocument::nameOf));

    String text() {
        var vocabularies = Arrays.stream(DomainEvent.class.getPermittedSubclasses())
                .map(this::vocabulary)
                .collect(joining());
        return OPENING + vocabularies + values() + earlierForms();
    }

    private String vocabulary(Class<?> vocabulary) {
        var events = Arrays.stream(vocabulary.getPermittedSubclasses())
                .map(event -> event(event.asSubclass(DomainEvent.class)))
                .collect(joining());
        return "\n## %s\n\n%s\n".formatted(vocabulary.getSimpleName(), sentence(vocabulary)) + events;
    }

    private String event(Class<? extends DomainEvent> event) {
        var name = EventCatalog.nameOf(event);
        var example = GoldenFacts.exampleOf(name);
        var kind = EventJson.read(name, example).stream().kind();
        return "\n### %s\n\n`%s`\n\n%s\n\n%s\n```json\n%s```\n"
                .formatted(
                        name,
                        CloudEvents.typeOf(kind, EventCatalog.formOf(name)),
                        sentence(event),
                        parts(event),
                        example);
    }

    /** Describing a value may bring up another, so this goes on until nothing new comes up. */
    private String values() {
        var met = 0;
        while (met < values.size()) {
            met = values.size();
            List.copyOf(values).forEach(this::parts);
        }
        var text = new StringBuilder("\n## Values\n");
        values.forEach(
                value -> text.append("\n### %s\n\n%s\n\n%s".formatted(nameOf(value), sentence(value), parts(value))));
        return text.toString();
    }

    private static String earlierForms() {
        var rows = Upcasts.ALL
                .all()
                .sorted(Comparator.comparing(upcast -> upcast.form().toString()))
                .map(upcast ->
                        "| `%s` | %s | %s |\n".formatted(typeOf(upcast.form()), readAs(upcast), upcast.meaning()))
                .collect(joining());
        return EARLIER_FORMS + rows;
    }

    private static String typeOf(EventForm form) {
        var written = GoldenFacts.in(form).findFirst().orElseThrow();
        var kind = EventJson.read(form, GoldenFacts.textOf(written)).getFirst().stream()
                .kind();
        return CloudEvents.typeOf(kind, form);
    }

    private static String readAs(Upcast upcast) {
        var written = GoldenFacts.in(upcast.form()).findFirst().orElseThrow();
        return Upcasts.ALL
                .read(GoldenFacts.written(written))
                .map(read -> "[%1$s](#%2$s)"
                        .formatted(read.form().name(), read.form().name().toLowerCase(Locale.ROOT)))
                .collect(joining(", "));
    }

    private String parts(Class<?> type) {
        if (type.isEnum()) {
            return constants(type);
        }
        if (isOneText(type)) {
            return "Written as one text.\n";
        }
        var rows = Arrays.stream(type.getRecordComponents())
                .map(part -> "| `%s` | %s | %s |\n"
                        .formatted(part.getName(), typeOf(part.getAnnotatedType()), meaning(type, part)))
                .collect(joining());
        return "| field | type | |\n|---|---|---|\n" + rows;
    }

    private String meaning(Class<?> type, RecordComponent part) {
        var absent = part.getAnnotatedType().isAnnotationPresent(Nullable.class) ? "may be absent" : "";
        return Stream.of(absent, javadocs.of(type, part.getName()).orElse(""))
                .filter(text -> !text.isEmpty())
                .collect(joining("; "));
    }

    private String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> "- `%s`%s\n"
                        .formatted(
                                constant,
                                javadocs.of(type, constant.toString())
                                        .map(" "::concat)
                                        .orElse("")))
                .collect(joining());
    }

    private String typeOf(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType list) {
            return "list of " + typeOf(list.getAnnotatedActualTypeArguments()[0]);
        }
        var named = (Class<?>) type.getType();
        if (named.getPackage() == DomainEvent.class.getPackage()) {
            values.add(named);
            var name = nameOf(named);
            return "[%s](#%s)".formatted(name, name.replace(".", "").toLowerCase(Locale.ROOT));
        }
        return switch (named.getSimpleName()) {
            case "LocalDate" -> "date";
            case "Instant" -> "moment, UTC";
            case "BigDecimal" -> "decimal number";
            case "String" -> "text";
            case "Integer", "int", "long" -> "whole number";
            case "UUID" -> "UUID";
            default -> throw new IllegalStateException("say in plain words what a " + named + " is");
        };
    }

    private static String nameOf(Class<?> value) {
        return value.getName().substring(value.getPackageName().length() + 1).replace('$', '.');
    }

    private static boolean isOneText(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && Arrays.stream(type.getDeclaredFields())
                        .anyMatch(field -> field.isAnnotationPresent(JsonValue.class));
    }

    private String sentence(Class<?> type) {
        return javadocs.of(type)
                .orElseThrow(() -> new IllegalStateException(type.getSimpleName() + " has no Javadoc to explain it"));
    }
}

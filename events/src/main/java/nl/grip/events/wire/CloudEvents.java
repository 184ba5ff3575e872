package nl.grip.events.wire;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.grip.events.DomainEvent;
import nl.grip.events.Municipality;
import nl.grip.events.StreamId;
import nl.grip.events.StreamKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * A fact in the form of CloudEvents 1.0, NL GOV profile 1.1. {@code time} is when it was recorded, {@code subject} its
 * stream, {@code sequence} its position, padded so that it sorts as text.
 *
 * <p>Beside facts, in a topic of their own, there are <em>marks</em>: a mark says that every fact up to its position is
 * there, and which one is the last in each partition. A reader that has seen those has seen everything up to that position;
 * what is in a partition in which nothing happens, it need not ask.
 */
public final class CloudEvents {

    private static final String MARK = "nl.positions.position-reached.v1";
    private static final String JSON = "application/json";
    private static final TypeReference<Map<String, Long>> ENDS = new TypeReference<>() {};
    private static final Pattern TYPE = Pattern.compile("nl\\.[a-z-]+\\.([a-z-]+)\\.v" + EventCatalog.FORM);
    private static final Map<String, String> NAMES =
            EventCatalog.types().map(EventCatalog::nameOf).collect(toUnmodifiableMap(CloudEvents::kebab, name -> name));

    private CloudEvents() {}

    /** @param data the event's JSON, byte for byte as it is stored */
    public static CloudEvent fact(
            URI source,
            UUID id,
            String name,
            String data,
            StreamId stream,
            long sequence,
            long position,
            Instant recordedAt,
            Provenance provenance) {
        var event = CloudEventBuilder.v1()
                .withId(id.toString())
                .withSource(source)
                .withType(typeOf(stream.kind(), name))
                .withSubject(stream.value())
                .withTime(OffsetDateTime.ofInstant(recordedAt, ZoneOffset.UTC))
                .withData(JSON, data.getBytes(StandardCharsets.UTF_8))
                .withExtension("sequence", padded(position))
                .withExtension("streamsequence", padded(sequence))
                .withExtension("municipality", provenance.municipality().code())
                .withExtension("actor", provenance.actor());
        if (provenance.trace() != null) {
            event.withExtension("traceparent", provenance.trace());
        }
        return event.build();
    }

    /** @param ends by topic and partition, as {@code topic-0}, the last position in each; none where there is no fact */
    public static CloudEvent mark(URI source, long position, Map<String, Long> ends) {
        return CloudEventBuilder.v1()
                .withId("position-" + padded(position))
                .withSource(source)
                .withType(MARK)
                .withData(JSON, EventJson.MAPPER.writeValueAsBytes(ends))
                .withExtension("sequence", padded(position))
                .build();
    }

    public static boolean isMark(CloudEvent event) {
        return event.getType().equals(MARK);
    }

    /** What a mark says of each partition, as it was given. */
    public static Map<String, Long> endsOf(CloudEvent mark) {
        var data = Objects.requireNonNull(mark.getData(), "a mark without data");
        return EventJson.MAPPER.readValue(data.toBytes(), ENDS);
    }

    /** The position of a fact or a mark. */
    public static long positionOf(CloudEvent event) {
        return Long.parseLong(attribute(event, "sequence"));
    }

    /** The municipality whose fact this is; readable even where the fact itself is not. */
    public static Municipality municipalityOf(CloudEvent event) {
        return new Municipality(attribute(event, "municipality"));
    }

    /** @throws UnreadableFactException where this version of the system does not know the event, or its form */
    public static Fact read(CloudEvent event) {
        return new Fact(
                UUID.fromString(event.getId()),
                eventOf(event),
                Long.parseLong(attribute(event, "streamsequence")),
                positionOf(event),
                Objects.requireNonNull(event.getTime()).toInstant(),
                new Provenance(
                        municipalityOf(event), attribute(event, "actor"), (String) event.getExtension("traceparent")));
    }

    private static DomainEvent eventOf(CloudEvent event) {
        var type = TYPE.matcher(event.getType());
        var name = type.matches() ? NAMES.get(type.group(1)) : null;
        if (name == null) {
            throw new UnreadableFactException("no event is called " + event.getType() + " in this version");
        }
        var data = Objects.requireNonNull(event.getData(), "a fact without data");
        return EventJson.read(name, new String(data.toBytes(), StandardCharsets.UTF_8));
    }

    static String typeOf(StreamKind kind, String name) {
        return "nl." + kind.plural() + "." + kebab(name) + ".v" + EventCatalog.FORM;
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=.)(?=\\p{Lu})", "-").toLowerCase(Locale.ROOT);
    }

    private static String padded(long number) {
        return "%019d".formatted(number);
    }

    private static String attribute(CloudEvent event, String name) {
        return Objects.requireNonNull(
                (@Nullable String) event.getExtension(name), () -> event.getType() + " without " + name);
    }
}

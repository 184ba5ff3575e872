package nl.grip.events.wire;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
    private static final String CHECKPOINT = "nl.checkpoints.checkpoint-signed.v1";
    private static final String JSON = "application/json";
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final TypeReference<Map<String, Long>> ENDS = new TypeReference<>() {};
    private static final Pattern TYPE = Pattern.compile("nl\\.[a-z-]+\\.([a-z-]+)\\.v([1-9][0-9]{0,3})");
    private static final Map<String, String> NAMES =
            EventCatalog.names().stream().collect(toUnmodifiableMap(CloudEvents::kebab, name -> name));

    private CloudEvents() {}

    /**
     * @param form that the event is stored in, whether it is written today or only read any more
     * @param data the event's JSON, byte for byte as it is stored
     */
    public static CloudEvent fact(
            URI source,
            UUID id,
            EventForm form,
            String data,
            StreamId stream,
            long sequence,
            long position,
            Instant recordedAt,
            Provenance provenance) {
        var event = CloudEventBuilder.v1()
                .withId(id.toString())
                .withSource(source)
                .withType(typeOf(stream.kind(), form))
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

    /**
     * A checkpoint of the ledger: the signed note itself is the data, byte for byte.
     *
     * @param size of the tree, by which it is told from every other of the municipality
     */
    public static CloudEvent checkpoint(
            URI source, Municipality municipality, long size, String note, Instant signedAt) {
        return CloudEventBuilder.v1()
                .withId(municipality.code() + "-" + padded(size))
                .withSource(source)
                .withType(CHECKPOINT)
                .withSubject(municipality.code())
                .withTime(OffsetDateTime.ofInstant(signedAt, ZoneOffset.UTC))
                .withData(TEXT, note.getBytes(StandardCharsets.UTF_8))
                .withExtension("municipality", municipality.code())
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

    /**
     * @return one fact, or several where an old form is read as several, in their order
     * @throws UnreadableFactException where this version of the system does not know the event, or its form
     */
    public static List<Fact> read(CloudEvent event) {
        var data = Objects.requireNonNull(event.getData(), "a fact without data");
        var events = EventJson.read(formOf(event), new String(data.toBytes(), StandardCharsets.UTF_8));
        var id = event.getId().split("\\.", 2);
        var first = id.length == 1 ? 0 : Integer.parseInt(id[1]);
        return IntStream.range(0, events.size())
                .mapToObj(part -> new Fact(
                        UUID.fromString(id[0]),
                        events.get(part),
                        Long.parseLong(attribute(event, "streamsequence")),
                        first + part,
                        positionOf(event),
                        Objects.requireNonNull(event.getTime()).toInstant(),
                        new Provenance(municipalityOf(event), attribute(event, "actor"), (String)
                                event.getExtension("traceparent"))))
                .toList();
    }

    /** What tells a fact that is handed on by itself from all others: the id of its record, and its part where that is not the first. */
    static String idOf(Fact fact) {
        return fact.part() == 0 ? fact.id().toString() : fact.id() + "." + fact.part();
    }

    /**
     * The form that a fact is stored in.
     *
     * @throws UnreadableFactException where this version of the system does not know the event, or its form
     */
    public static EventForm formOf(CloudEvent fact) {
        var type = TYPE.matcher(fact.getType());
        return Optional.of(type)
                .filter(Matcher::matches)
                .flatMap(matched -> Optional.ofNullable(NAMES.get(matched.group(1)))
                        .map(name -> new EventForm(name, Integer.parseInt(matched.group(2)))))
                .filter(EventCatalog::reads)
                .orElseThrow(
                        () -> new UnreadableFactException("no event is called " + fact.getType() + " in this version"));
    }

    /** The type of an event of that form in a history of that kind. */
    public static String typeOf(StreamKind kind, EventForm form) {
        return "nl." + kind.plural() + "." + kebab(form.name()) + ".v" + form.number();
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=.)(?=\\p{Lu})", "-").toLowerCase(Locale.ROOT);
    }

    /** A number as text that sorts as numbers do. */
    public static String padded(long number) {
        return String.format(Locale.ROOT, "%019d", number);
    }

    private static String attribute(CloudEvent event, String name) {
        return Objects.requireNonNull(
                (@Nullable String) event.getExtension(name), () -> event.getType() + " without " + name);
    }
}

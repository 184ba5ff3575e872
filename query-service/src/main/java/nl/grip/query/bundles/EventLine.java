package nl.grip.query.bundles;

import java.net.URI;
import java.util.Locale;
import nl.grip.events.wire.CloudEvents;
import nl.grip.events.wire.EventForm;
import nl.grip.events.wire.EventJson;
import nl.grip.ledger.Entry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event as one line: a CloudEvent in its JSON form, which also holds every text that its hash in the ledger is taken of. Those are
 * {@code sequence} (the position), {@code id}, {@code municipality}, {@code subject} (the stream), {@code streamsequence}, {@code
 * eventname}, {@code eventform}, {@code time}, {@code payload} and {@code metadata}; the two numbers are padded to nineteen digits. All
 * else in the line follows from those.
 *
 * @param index its place in the ledger, from 0
 */
public record EventLine(long index, Entry entry) {

    private static final String UNREADABLE = "nl.grip.unreadable";

    /**
     * Reads what is hashed out of a line. Whether all else in it follows from that, is to be seen by writing it again.
     *
     * @throws IllegalArgumentException where it is no such line
     */
    public static EventLine read(String line) {
        try {
            var json = EventJson.MAPPER.readTree(line);
            return new EventLine(
                    number(json, "leafindex"),
                    new Entry(
                            number(json, "sequence"),
                            text(json, "id"),
                            text(json, "municipality"),
                            text(json, "subject"),
                            number(json, "streamsequence"),
                            text(json, "eventname"),
                            (int) number(json, "eventform"),
                            text(json, "time"),
                            text(json, "payload"),
                            text(json, "metadata")));
        } catch (JacksonException malformed) {
            throw new IllegalArgumentException(malformed.getOriginalMessage(), malformed);
        }
    }

    /**
     * Without a line end. What no fact can be read from has no {@code data}, and still is what is stored.
     *
     * @param source of this installation, as on Kafka
     */
    public String text(URI source) {
        var line = EventJson.MAPPER.createObjectNode();
        line.put("specversion", "1.0");
        line.put("id", entry.id());
        line.put("source", source.toString());
        try {
            var fact = EntryFacts.of(entry).getFirst();
            line.put(
                    "type",
                    CloudEvents.typeOf(fact.event().stream().kind(), new EventForm(entry.name(), entry.form())));
            attributes(line);
            line.put("actor", fact.provenance().actor());
            if (fact.provenance().trace() != null) {
                line.put("traceparent", fact.provenance().trace());
            }
            line.put("datacontenttype", "application/json");
            line.set("data", EventJson.MAPPER.readTree(entry.payload()));
        } catch (IllegalArgumentException _) {
            line.put("type", UNREADABLE);
            attributes(line);
        }
        return EventJson.MAPPER.writeValueAsString(line);
    }

    private void attributes(ObjectNode line) {
        line.put("subject", entry.stream());
        line.put("time", entry.recordedAt());
        line.put("sequence", padded(entry.position()));
        line.put("streamsequence", padded(entry.sequence()));
        line.put("municipality", entry.municipality());
        line.put("leafindex", padded(index));
        line.put("leafhash", entry.hash().toString());
        line.put("eventname", entry.name());
        line.put("eventform", Integer.toString(entry.form()));
        line.put("payload", entry.payload());
        line.put("metadata", entry.metadata());
    }

    private static String padded(long number) {
        return String.format(Locale.ROOT, "%019d", number);
    }

    private static long number(JsonNode line, String field) {
        var text = text(line, field);
        if (!text.matches("[0-9]{1,19}")) {
            throw new IllegalArgumentException("its %s is no number: %s".formatted(field, text));
        }
        return Long.parseLong(text);
    }

    private static String text(JsonNode line, String field) {
        var value = line.get(field);
        if (value == null || !value.isString()) {
            throw new IllegalArgumentException("it has no " + field);
        }
        return value.asString();
    }
}

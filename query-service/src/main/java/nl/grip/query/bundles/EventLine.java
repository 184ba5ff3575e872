package nl.grip.query.bundles;

import java.net.URI;
import nl.grip.events.wire.CloudEventLine;
import nl.grip.events.wire.CloudEvents;
import nl.grip.events.wire.EventForm;
import nl.grip.events.wire.EventJson;
import nl.grip.ledger.Entry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

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
        try {
            var fact = EntryFacts.of(entry).getFirst();
            var form = new EventForm(entry.name(), entry.form());
            return hashed(source, CloudEvents.typeOf(fact.event().stream().kind(), form))
                    .said(fact.provenance(), entry.payload())
                    .text();
        } catch (IllegalArgumentException _) {
            return hashed(source, UNREADABLE).text();
        }
    }

    private CloudEventLine hashed(URI source, String type) {
        return new CloudEventLine(entry.id(), source, type)
                .recorded(entry.stream(), entry.recordedAt(), entry.position(), entry.sequence(), entry.municipality())
                .with("leafindex", CloudEvents.padded(index))
                .with("leafhash", entry.hash().toString())
                .with("eventname", entry.name())
                .with("eventform", Integer.toString(entry.form()))
                .with("payload", entry.payload())
                .with("metadata", entry.metadata());
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

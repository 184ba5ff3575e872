package nl.grip.query.bundles;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.grip.events.wire.EventForm;
import nl.grip.events.wire.EventJson;
import nl.grip.events.wire.Fact;
import nl.grip.events.wire.Provenance;
import nl.grip.events.wire.UnreadableFactException;
import nl.grip.ledger.Entry;
import tools.jackson.core.JacksonException;

/** What a row of the store says happened. */
public final class EntryFacts {

    private EntryFacts() {}

    /**
     * @return one fact, or several where an old form is read as several, in their order
     * @throws IllegalArgumentException where it says nothing that this version knows, or contradicts itself
     */
    public static List<Fact> of(Entry entry) {
        try {
            var events = EventJson.read(new EventForm(entry.name(), entry.form()), entry.payload());
            var provenance = EventJson.MAPPER.readValue(entry.metadata(), Provenance.class);
            events.forEach(event -> require(
                    event.stream().value().equals(entry.stream()),
                    "it belongs to " + event.stream().value()));
            require(
                    provenance.municipality().code().equals(entry.municipality()),
                    "it was recorded for " + provenance.municipality());
            return IntStream.range(0, events.size())
                    .mapToObj(part -> new Fact(
                            UUID.fromString(entry.id()),
                            events.get(part),
                            entry.sequence(),
                            part,
                            entry.position(),
                            Instant.parse(entry.recordedAt()),
                            provenance))
                    .toList();
        } catch (UnreadableFactException | JacksonException | DateTimeException | NullPointerException unreadable) {
            // A text in which a field is missing is read with nothing in its place.
            throw new IllegalArgumentException(unreadable.toString(), unreadable);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}

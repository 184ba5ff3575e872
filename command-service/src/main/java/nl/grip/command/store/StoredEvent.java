package nl.grip.command.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.grip.events.DomainEvent;
import nl.grip.events.StreamId;
import nl.grip.events.wire.EventForm;
import nl.grip.events.wire.EventJson;
import nl.grip.events.wire.Provenance;
import nl.grip.events.wire.UnreadableFactException;

/**
 * An event as it is stored.
 *
 * @param payload the event's JSON, exactly as it was written
 */
public record StoredEvent(
        UUID id,
        StreamId stream,
        long sequence,
        EventForm form,
        String payload,
        Provenance provenance,
        Instant recordedAt) {

    /**
     * What it says in the words of today: one event, or several where an old form is read as several, in their order.
     *
     * @throws UnreadableFactException where the event is of a form that this version of the service does not read
     */
    List<DomainEvent> events() {
        return EventJson.read(form, payload);
    }
}

package nl.grip.command.store;

import java.time.Instant;
import java.util.UUID;
import nl.grip.events.DomainEvent;
import nl.grip.events.StreamId;
import nl.grip.events.wire.EventCatalog;
import nl.grip.events.wire.EventJson;
import nl.grip.events.wire.Provenance;

/**
 * An event as it is stored.
 *
 * @param payload the event's JSON, exactly as it was written
 */
public record StoredEvent(
        UUID id,
        StreamId stream,
        long sequence,
        String name,
        int form,
        String payload,
        Provenance provenance,
        Instant recordedAt) {

    /** @throws IllegalStateException where the event is of a form that this version of the service does not read */
    DomainEvent event() {
        if (form != EventCatalog.FORM) {
            throw new IllegalStateException("this version does not read form %d of %s".formatted(form, name));
        }
        return EventJson.read(name, payload);
    }
}

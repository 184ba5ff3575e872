package nl.grip.command.store;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.grip.events.DomainEvent;
import nl.grip.events.Municipality;
import nl.grip.events.StreamId;
import nl.grip.events.wire.EventCatalog;
import nl.grip.events.wire.EventForm;
import nl.grip.events.wire.EventJson;
import nl.grip.events.wire.Provenance;

/** An event as it will be stored: its texts are made once, and on the thread of its own command. */
record NewEvent(
        UUID id,
        Municipality municipality,
        StreamId stream,
        long sequence,
        EventForm form,
        String payload,
        String metadata) {

    /** NL GOV's CloudEvents profile allows 64 KB for all of an event; the attributes beside data and provenance take less than one. */
    static final int MAXIMUM_BYTES = 64 * 1024;

    private static final int ATTRIBUTES = 1024;

    /** @throws EventTooLargeException where it would not fit in a CloudEvent */
    static NewEvent of(UUID id, long sequence, DomainEvent event, Provenance provenance) {
        var form = EventCatalog.formOf(event);
        var payload = EventJson.write(event);
        var metadata = EventJson.MAPPER.writeValueAsString(provenance);
        var bytes = bytesOf(payload) + bytesOf(metadata) + ATTRIBUTES;
        if (bytes > MAXIMUM_BYTES) {
            throw new EventTooLargeException(form.name(), bytes);
        }
        return new NewEvent(id, provenance.municipality(), event.stream(), sequence, form, payload, metadata);
    }

    private static int bytesOf(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}

package nl.grip.query.history;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.grip.events.Municipality;
import nl.grip.events.wire.EventJson;
import nl.grip.events.wire.Fact;
import nl.grip.events.wire.Provenance;
import nl.grip.query.projections.JsonFields;
import org.jspecify.annotations.Nullable;

/** What of a row of the journal makes its fact; the rest of it is there to be searched. */
record RecordedFact(
        UUID id,
        long sequence,
        int part,
        Instant recordedAt,
        String actor,
        @Nullable String trace,
        String event,
        Map<String, Object> data) {

    Fact at(long position, Municipality municipality) {
        return new Fact(
                id,
                EventJson.read(event, JsonFields.textOf(data)),
                sequence,
                part,
                position,
                recordedAt,
                new Provenance(municipality, actor, trace));
    }
}

package nl.grip.query.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One fact as it was recorded.
 *
 * @param stream the history that it is in
 * @param part which of the facts that its record is read as, from 0
 * @param event its name in the catalogue
 * @param data the event itself, as its JSON
 * @param trace the W3C trace parent of the request that made it
 */
record JournalRow(
        UUID id,
        String stream,
        long sequence,
        int part,
        LocalDate effectiveOn,
        Instant recordedAt,
        String actor,
        @Nullable String trace,
        String event,
        Map<String, Object> data) {

    /** What of it makes the fact. */
    RecordedFact recorded() {
        return new RecordedFact(id, sequence, part, recordedAt, actor, trace, event, data);
    }
}

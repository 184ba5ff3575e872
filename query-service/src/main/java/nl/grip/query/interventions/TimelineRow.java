package nl.grip.query.interventions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import nl.grip.events.Decision;
import nl.grip.events.InterventionId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened in the life of an intervention.
 *
 * @param event the event's name in the catalogue
 * @param data what else the event says, as its JSON does
 */
record TimelineRow(
        InterventionId interventionId,
        long sequence,
        LocalDate effectiveOn,
        Instant recordedAt,
        String actor,
        String event,
        @Nullable Decision decision,
        Map<String, Object> data) {}

package nl.grip.query.history;

import java.time.Instant;
import java.time.LocalDate;
import nl.grip.events.StreamKind;
import org.jspecify.annotations.Nullable;

/**
 * Which facts of the journal are asked for: those that all of it holds for, and every one where nothing is said.
 *
 * @param decision where the decision is filed that they rest on
 * @param q words, or what words begin with, that the facts say
 */
record JournalFilter(
        @Nullable String stream,
        @Nullable StreamKind kind,
        @Nullable String event,
        @Nullable String actor,
        @Nullable String decision,
        @Nullable String trace,
        @Nullable Instant recordedFrom,
        @Nullable Instant recordedUntil,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        @Nullable String q) {

    JournalQuestion question() {
        return new JournalQuestion()
                .stream(stream)
                        .kind(kind)
                        .event(event)
                        .actor(actor)
                        .decision(decision)
                        .trace(trace)
                        .recorded(recordedFrom, recordedUntil)
                        .effective(effectiveFrom, effectiveUntil)
                        .text(q);
    }
}

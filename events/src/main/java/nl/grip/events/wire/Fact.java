package nl.grip.events.wire;

import java.time.Instant;
import java.util.UUID;
import nl.grip.events.DomainEvent;

/**
 * An event with all that was recorded about it.
 *
 * @param sequence its place in its stream, from 0, without gaps
 * @param position its place in the whole store, from 1, without gaps, in commit order
 */
public record Fact(
        UUID id, DomainEvent event, long sequence, long position, Instant recordedAt, Provenance provenance) {}

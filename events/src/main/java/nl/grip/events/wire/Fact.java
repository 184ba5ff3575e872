package nl.grip.events.wire;

import java.time.Instant;
import java.util.UUID;
import nl.grip.events.DomainEvent;

/**
 * An event with all that was recorded about it. Where an old record is read as several events, each is a fact, and id, sequence and
 * position are those of the record: they are in the store together, or not at all.
 *
 * @param sequence its place in its stream, from 0, without gaps
 * @param part its place among the facts that the same record is read as, from 0; 0 where the record is one fact
 * @param position its place in the whole store, from 1, without gaps, in commit order
 */
public record Fact(
        UUID id, DomainEvent event, long sequence, int part, long position, Instant recordedAt, Provenance provenance) {

    /** Its place in its stream as text that sorts as the facts stand in it. */
    public String place() {
        return place(sequence, part);
    }

    /** The place of a fact in its stream as text that sorts as the facts stand in it. */
    public static String place(long sequence, int part) {
        return part == 0 ? "%019d".formatted(sequence) : "%019d.%d".formatted(sequence, part);
    }
}

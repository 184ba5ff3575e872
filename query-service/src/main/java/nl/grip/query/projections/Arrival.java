package nl.grip.query.projections;

import io.cloudevents.CloudEvent;
import java.time.Instant;
import java.util.List;
import nl.grip.events.Municipality;
import nl.grip.events.wire.CloudEvents;
import nl.grip.events.wire.Fact;
import org.jspecify.annotations.Nullable;

/** What a received record turned out to be. */
sealed interface Arrival {

    Received received();

    /** Absent where not even that can be read. */
    @Nullable
    Long position();

    /**
     * What is one fact, or several that were recorded as one; for all of its rows, or for one where it has waited for that one
     * alone.
     *
     * @param facts at least one, all of one position
     */
    record Readable(
            Received received, List<Fact> facts, @Nullable RowAddress only) implements Arrival {

        @Override
        public Long position() {
            return facts.getFirst().position();
        }

        Instant recordedAt() {
            return facts.getFirst().recordedAt();
        }

        Municipality municipality() {
            return facts.getFirst().provenance().municipality();
        }

        Readable onlyFor(RowAddress address) {
            return new Readable(received, facts, address);
        }
    }

    /** A fact that this version cannot read, or no fact at all. */
    record Unreadable(
            Received received,
            @Nullable Long position,
            @Nullable String municipality,
            String error) implements Arrival {}

    /** Nothing happened, but a position was reached. Such are among the facts of before marks had a topic of their own. */
    record Mark(Received received, Long position) implements Arrival {}

    static Arrival of(Received received) {
        CloudEvent event;
        try {
            event = received.event();
        } catch (RuntimeException noCloudEvent) {
            return new Unreadable(received, null, null, text(noCloudEvent));
        }
        return of(received, event);
    }

    /** What was parked, looked at again. */
    static Arrival again(ParkedFact parked) {
        var arrival = of(parked.received());
        return arrival instanceof Readable readable && parked.lane() instanceof Lane.OfRow row
                ? readable.onlyFor(row.address())
                : arrival;
    }

    static String text(RuntimeException error) {
        return error.getClass().getSimpleName() + ": " + error.getMessage();
    }

    private static Arrival of(Received received, CloudEvent event) {
        try {
            return CloudEvents.isMark(event)
                    ? new Mark(received, CloudEvents.positionOf(event))
                    : new Readable(received, CloudEvents.read(event), null);
        } catch (RuntimeException unreadable) {
            return new Unreadable(
                    received, positionOf(event), (String) event.getExtension("municipality"), text(unreadable));
        }
    }

    private static @Nullable Long positionOf(CloudEvent event) {
        try {
            return CloudEvents.positionOf(event);
        } catch (NullPointerException | NumberFormatException none) {
            return null;
        }
    }
}

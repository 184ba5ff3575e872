package nl.grip.command.store;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.grip.events.Municipality;
import nl.grip.events.StreamId;

/** What one command wants stored: all of it or nothing. Events of one stream stand in the order of their sequence. */
record Append(List<NewEvent> events, List<NewReceipt> receipts) {

    /** A receipt, and whose it is. */
    record NewReceipt(Municipality municipality, String actor, String key, Receipt receipt) {

        /** Its identity in the store. */
        List<String> identity() {
            return List.of(municipality.code(), actor, key);
        }
    }

    Append {
        events = List.copyOf(events);
        receipts = List.copyOf(receipts);
    }

    Set<StreamId> streams() {
        return events.stream().map(NewEvent::stream).collect(toUnmodifiableSet());
    }

    /** What no two appends of one batch may have in common: a stream, or the identity of a receipt. */
    Set<Object> claims() {
        return Stream.concat(streams().stream(), receipts.stream().map(NewReceipt::identity))
                .collect(toUnmodifiableSet());
    }

    Set<UUID> ids() {
        return events.stream().map(NewEvent::id).collect(toUnmodifiableSet());
    }

    /** The sequence of the append's first event in the stream of the given event. */
    long firstSequence(NewEvent event) {
        return events.stream()
                .filter(other -> other.stream().equals(event.stream()))
                .mapToLong(NewEvent::sequence)
                .min()
                .orElseThrow();
    }
}

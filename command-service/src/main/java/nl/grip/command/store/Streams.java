package nl.grip.command.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.grip.events.Municipality;
import nl.grip.events.StreamId;

/** One stream at a time, as its municipality may read it. To any other municipality it is empty. */
public final class Streams {

    private static final int PAGE_SIZE = 200;

    private static final String PAGE = "select " + DomainEventTable.COLUMNS
            + " from domain_event where stream = ? and sequence >= ? order by sequence limit ?";

    private static final String LAST =
            "select sequence from domain_event where stream = ? order by sequence desc limit 1";

    private final TenantDatabase database;

    Streams(TenantDatabase database) {
        this.database = database;
    }

    /** Whether anything has happened in it that the municipality may know of. */
    public boolean exists(Municipality municipality, StreamId stream) {
        return last(municipality, stream).isPresent();
    }

    /** What happened in it from a sequence on, read a page at a time. */
    Stream<StoredEvent> from(Municipality municipality, StreamId stream, long firstSequence) {
        return Stream.iterate(
                        page(municipality, stream, firstSequence, PAGE_SIZE),
                        page -> !page.isEmpty(),
                        page -> page.size() < PAGE_SIZE
                                ? List.<StoredEvent>of()
                                : page(municipality, stream, page.getLast().sequence() + 1, PAGE_SIZE))
                .flatMap(List::stream);
    }

    List<StoredEvent> page(Municipality municipality, StreamId stream, long firstSequence, int limit) {
        return database.query(municipality, PAGE, DomainEventTable::read, stream.value(), firstSequence, limit);
    }

    Optional<Long> last(Municipality municipality, StreamId stream) {
        return database.query(municipality, LAST, row -> row.getLong(1), stream.value()).stream()
                .findFirst();
    }
}

package nl.grip.query.history;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import nl.grip.events.StreamId;
import nl.grip.events.StreamKind;

/**
 * The histories of a municipality that rows are made from.
 *
 * @param beginnings what the keys of their facts in the journal begin with
 */
public record Histories(List<String> beginnings) {

    public static Histories of(StreamId... streams) {
        return of(Arrays.asList(streams));
    }

    /** Each of these histories. */
    public static Histories of(Collection<? extends StreamId> streams) {
        return new Histories(streams.stream().map(JournalView::keysOf).toList());
    }

    /** Every history of these kinds. */
    public static Histories of(StreamKind... kinds) {
        return new Histories(Arrays.stream(kinds).map(JournalView::keysOf).toList());
    }
}

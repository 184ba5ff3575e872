package nl.grip.query.history;

import java.util.List;
import java.util.stream.Stream;
import nl.grip.events.StreamId;
import nl.grip.query.projections.Moment;
import nl.grip.query.projections.View;

/** Tells of a room which of its answers a fact may have changed. */
public interface Traced {

    /** Every view that {@link #concernedBy} and the histories of its answers ask. */
    List<? extends View<?>> views();

    /**
     * Every answer that a fact of a history may have changed, and perhaps others: which it did change is found out.
     *
     * @param now what is served
     */
    Stream<Traceable> concernedBy(Moment now, StreamId stream);
}

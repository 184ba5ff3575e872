package nl.grip.query.history;

import static java.util.Comparator.comparingLong;

import java.util.Collection;
import java.util.List;
import nl.grip.events.Municipality;
import nl.grip.events.StreamId;
import nl.grip.events.wire.EventJson;
import nl.grip.events.wire.Fact;
import nl.grip.events.wire.Provenance;
import nl.grip.query.projections.KeyedRow;
import nl.grip.query.projections.Moment;
import nl.grip.query.projections.View;
import org.springframework.stereotype.Component;

/** Everything that was recorded. */
@Component
public final class Journal {

    private final JournalView view;

    /** What has to be asked together with {@link #facts}. */
    public View<?> view() {
        return view;
    }

    Journal(JournalView view) {
        this.view = view;
    }

    /** @return the facts of these streams that a moment covers, in the order in which they were recorded */
    public List<Fact> facts(
            Moment moment, Municipality municipality, Collection<? extends StreamId> streams, AsOf asOf) {
        return moment.rows(view, streams.stream().map(JournalView::keysOf).toList()).stream()
                .map(row -> fact(row, municipality))
                .filter(asOf::covers)
                .sorted(comparingLong(Fact::position))
                .toList();
    }

    private static Fact fact(KeyedRow<JournalRow> keyed, Municipality municipality) {
        var row = keyed.row();
        return new Fact(
                row.id(),
                EventJson.read(row.event(), EventJson.MAPPER.writeValueAsString(row.data())),
                row.sequence(),
                keyed.position(),
                row.recordedAt(),
                new Provenance(municipality, row.actor(), row.trace()));
    }
}

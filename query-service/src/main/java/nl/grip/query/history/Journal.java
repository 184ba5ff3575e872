package nl.grip.query.history;

import static java.util.Comparator.comparingLong;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.grip.events.Municipality;
import nl.grip.events.StreamId;
import nl.grip.events.wire.Fact;
import nl.grip.query.projections.KeyedRow;
import nl.grip.query.projections.Moment;
import nl.grip.query.projections.Tables;
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

    /** @return what a moment covers of these streams, in the order in which it counts */
    public List<Fact> facts(Tables now, Municipality municipality, Collection<? extends StreamId> streams, AsOf asOf) {
        return facts(now, municipality, Histories.of(streams), asOf);
    }

    /** @return what a moment covers of these histories, in the order in which it counts */
    public List<Fact> facts(Tables now, Municipality municipality, Histories histories, AsOf asOf) {
        return asOf.of(now.table(view).only(RecordedFact.class).beginningWith(histories.beginnings()).stream()
                .map(row -> row.row().at(row.position(), municipality))
                .sorted(comparingLong(Fact::position))
                .toList());
    }

    /** One fact by its place in its history; absent where there is none. */
    Optional<KeyedRow<JournalRow>> recorded(Moment moment, String stream, long sequence) {
        return moment.rows(view, List.of(JournalView.keyOf(stream, sequence, 0))).stream()
                .findFirst();
    }

    static Fact fact(KeyedRow<JournalRow> keyed, Municipality municipality) {
        return keyed.row().recorded().at(keyed.position(), municipality);
    }
}

package nl.grip.query.history;

import static java.util.Comparator.comparingLong;
import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.grip.events.Municipality;
import nl.grip.events.StreamId;
import nl.grip.events.wire.Fact;
import nl.grip.query.projections.KeyRange;
import nl.grip.query.projections.KeyedRow;
import nl.grip.query.projections.Moment;
import nl.grip.query.projections.Tables;
import nl.grip.query.projections.View;
import org.springframework.stereotype.Component;

/** Everything that was recorded. */
@Component
public final class Journal {

    private final JournalView view;
    private final KeptHistories kept;

    /** What has to be asked together with {@link #facts}. */
    public View<?> view() {
        return view;
    }

    Journal(JournalView view, KeptHistories kept) {
        this.view = view;
        this.kept = kept;
    }

    /** @return what a moment covers of these streams, in the order in which it counts */
    public List<Fact> facts(Tables now, Municipality municipality, Collection<? extends StreamId> streams, AsOf asOf) {
        return facts(now, municipality, Histories.of(streams), asOf);
    }

    /** @return what a moment covers of these histories, in the order in which it counts */
    public List<Fact> facts(Tables now, Municipality municipality, Histories histories, AsOf asOf) {
        var keys = KeyRange.beginningWith(histories.beginnings());
        var ofKinds = keys.stream().filter(not(JournalView::isOfOneStream)).toList();
        var known = keys.stream()
                .filter(JournalView::isOfOneStream)
                .map(stream -> kept.of(municipality, stream))
                .toList();
        return asOf.of(Stream.concat(
                        rows(now, ofKinds).map(row -> row.row().at(row.position(), municipality)),
                        goOn(now, municipality, known))
                .sorted(comparingLong(Fact::position))
                .toList());
    }

    private Stream<Fact> goOn(Tables now, Municipality municipality, List<KeptHistory> known) {
        var unread = rows(now, known.stream().map(KeptHistory::unread).toList())
                .collect(groupingBy(row -> JournalView.streamOf(row.key())));
        return known.stream()
                .map(one -> goOn(
                        now,
                        municipality,
                        one,
                        unread.getOrDefault(one.history().from(), List.of())))
                .flatMap(List::stream);
    }

    private List<Fact> goOn(
            Tables now, Municipality municipality, KeptHistory known, List<KeyedRow<RecordedFact>> unread) {
        if (!known.goesOnIn(unread)) {
            var nothing = new KeptHistory(known.history(), List.of());
            return goOn(
                    now,
                    municipality,
                    nothing,
                    rows(now, List.of(nothing.unread())).toList());
        }
        var facts = known.and(unread, municipality);
        if (facts.size() > known.facts().size()) {
            kept.keep(municipality, known.history(), facts);
        }
        return facts;
    }

    private Stream<KeyedRow<RecordedFact>> rows(Tables now, List<KeyRange> keys) {
        return keys.isEmpty() ? Stream.of() : now.table(view).only(RecordedFact.class).within(keys).stream();
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

package nl.grip.query.history;

import java.util.List;
import java.util.stream.Stream;
import nl.grip.events.Municipality;
import nl.grip.events.wire.Fact;
import nl.grip.query.projections.KeyRange;
import nl.grip.query.projections.KeyedRow;

/**
 * What is known of a history before it is read.
 *
 * @param history the keys of its facts
 * @param facts in their order, from the first on; none where nothing is known
 */
record KeptHistory(KeyRange history, List<Fact> facts) {

    /** What has to be read yet, and before it the last fact that is known. */
    KeyRange unread() {
        return facts.isEmpty() ? history : new KeyRange(JournalView.keyOf(facts.getLast()), history.until());
    }

    /** Whether these rows go on from it: a moment before it was read does not have its last fact. */
    boolean goesOnIn(List<KeyedRow<RecordedFact>> unread) {
        return facts.isEmpty()
                || !unread.isEmpty()
                        && unread.getFirst().position() == facts.getLast().position()
                        && unread.getFirst().row().id().equals(facts.getLast().id());
    }

    /** @param unread the rows that go on from it */
    List<Fact> and(List<KeyedRow<RecordedFact>> unread, Municipality municipality) {
        return Stream.concat(
                        facts.stream(),
                        unread.stream()
                                .skip(facts.isEmpty() ? 0 : 1)
                                .map(row -> row.row().at(row.position(), municipality)))
                .toList();
    }
}

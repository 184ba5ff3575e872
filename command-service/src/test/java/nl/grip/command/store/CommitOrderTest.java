package nl.grip.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import nl.grip.command.store.Interleaving.Step;
import nl.grip.events.StreamId;

/** No event is lost, doubled or out of order for any reader, in whatever order transactions begin, write and end. */
class CommitOrderTest {

    private static final TestStore STORE = TestStore.fresh();
    private static final Interleaving INTERLEAVING = Interleaving.on(STORE);

    @AfterContainer
    static void stop() throws SQLException, InterruptedException {
        INTERLEAVING.close();
        STORE.close();
    }

    @Property(tries = 200)
    void everyReaderSeesEveryCommittedEventOnceAndInOrder(@ForAll("steps") List<Step> steps) {
        play(steps);
    }

    /** The same, for long. */
    @Property(tries = 1000)
    @Tag("long")
    void everyReaderSeesEveryCommittedEventOnceAndInOrderForLong(@ForAll("steps") List<Step> steps) {
        play(steps);
    }

    private static void play(List<Step> steps) {
        INTERLEAVING.play(steps);

        var seen = INTERLEAVING.paged();
        assertThat(seen)
                .extracting(event -> event.event().id())
                .containsExactlyInAnyOrderElementsOf(INTERLEAVING.committed());
        assertThat(seen)
                .extracting(PositionedEvent::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(INTERLEAVING.start() + 1, INTERLEAVING.start() + seen.size())
                                .boxed()
                                .toList());
        assertThat(INTERLEAVING.tracked())
                .containsExactlyElementsOf(
                        seen.stream().map(event -> event.event().id()).toList());
        assertStreamsAreInOrder(seen);
        assertThat(STORE.after(INTERLEAVING.start())).isEqualTo(seen);
    }

    private static void assertStreamsAreInOrder(List<PositionedEvent> events) {
        Map<StreamId, Long> next = new HashMap<>();
        for (var event : events) {
            var stream = event.event().stream();
            assertThat(event.event().sequence()).isEqualTo(next.getOrDefault(stream, 0L));
            next.put(stream, event.event().sequence() + 1);
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Interleaving.steps();
    }
}

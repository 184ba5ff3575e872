package nl.grip.command.store;

import static nl.grip.command.store.TestStore.events;
import static nl.grip.command.store.TestStore.oldEmbedding;
import static nl.grip.command.store.TestStore.stream;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import nl.grip.command.store.AppendStatement.Outcome.Stored;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every event has its position from the moment that it is stored, whoever else stores and whatever happens to them. */
class PositionsTest {

    private final TestStore store = TestStore.fresh();

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    @Test
    void anAppendIsAnsweredWithThePositionOfItsLastEvent() throws Exception {
        try (var door = store.door()) {
            var stream = stream();

            assertThat(door.append(events(stream, 0, 3))).isEqualTo(3);
            assertThat(door.append(events(stream, 3, 2))).isEqualTo(5);
            assertThat(store.positions.of(stream, 1)).isEqualTo(2);
            assertThat(store.positions.last()).isEqualTo(5);
        }
    }

    @Test
    void whatIsSentAgainUnknowinglyIsAnsweredAsBefore() throws Exception {
        try (var door = store.door()) {
            var append = events(stream(), 0, 2);
            door.append(append);
            door.append(events(stream(), 0, 1));

            assertThat(door.append(append)).isEqualTo(2);
        }
    }

    @Test
    void twoInstancesShareOneOrder() throws Exception {
        try (var one = store.door();
                var other = store.door();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<CompletableFuture<Long>>();
            for (var number = 0; number < 300; number++) {
                var door = number % 2 == 0 ? one : other;
                answers.add(CompletableFuture.supplyAsync(() -> door.append(events(stream(), 0, 2)), threads));
            }

            assertThat(answers.stream().map(CompletableFuture::join))
                    .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 300)
                            .map(pair -> pair * 2)
                            .boxed()
                            .toList());
            assertThat(store.positioned())
                    .extracting(PositionedEvent::position)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 600).boxed().toList());
        }
    }

    @Test
    void aPositionThatWasRolledBackIsGivenAgain() throws Exception {
        try (var door = store.door();
                var failing = store.session()) {
            assertThat(AppendStatement.execute(failing, List.of(events(stream(), 0, 5))))
                    .containsExactly(new Stored(5));
            failing.rollback();

            assertThat(door.append(events(stream(), 0, 1))).isEqualTo(1);
        }
    }

    @Test
    void aTransactionThatHasStoredNothingHoldsUpNothing() throws Exception {
        try (var door = store.door();
                var early = store.session()) {
            early.createStatement().execute("select pg_current_xact_id()");

            assertThat(door.append(events(stream(), 0, 1))).isEqualTo(1);
            assertThat(store.positioned()).hasSize(1);
        }
    }

    @Test
    void whoFollowsSomeEventsComesAsFarAsTheStoreGoes() throws Exception {
        try (var door = store.door()) {
            var stream = stream();
            door.append(events(stream, 0, 3));
            door.append(oldEmbedding(stream, 3));
            door.append(events(stream, 4, 3));

            assertThat(following(0, "StructurallyEmbedded", 10)).containsExactly(4L, 7L);
            assertThat(following(4, "StructurallyEmbedded", 10)).containsExactly(7L);
            assertThat(following(7, "StructurallyEmbedded", 10)).isEmpty();
            assertThat(following(0, "NextStepSet", 2)).containsExactly(1L, 2L);
        }
    }

    private List<Long> following(long position, String name, int limit) {
        return store.positions.after(position, List.of(name), limit).stream()
                .map(PositionedEvent::position)
                .toList();
    }

    /** As another instance whose process was stopped between its statement and its commit. */
    @Test
    void aWriterThatStandsStillIsCutOff() throws Exception {
        var lost = events(stream(), 0, 1);
        var kept = events(stream(), 0, 1);
        try (var door = store.door();
                var paused = store.session()) {
            AppendStatement.execute(paused, List.of(lost));

            assertThat(door.append(kept)).isEqualTo(1);
        }
        assertThat(store.positioned()).extracting(event -> event.event().id()).containsExactlyElementsOf(kept.ids());
    }
}

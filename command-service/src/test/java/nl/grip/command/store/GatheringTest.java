package nl.grip.command.store;

import static nl.grip.command.store.TestStore.TUBBERGEN;
import static nl.grip.command.store.TestStore.events;
import static nl.grip.command.store.TestStore.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import nl.grip.events.InterventionId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What the way in waits for, so that one commit stores more. */
class GatheringTest {

    private static final TestStore STORE = TestStore.fresh();

    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterAll
    static void stop() throws Exception {
        STORE.close();
    }

    @Test
    void whatComesAfterManyIsStoredWithOneCommit() throws Exception {
        try (var door = STORE.door(Duration.ofSeconds(2))) {
            together(door).forEach(CompletableFuture::join);

            var later = Stream.generate(TestStore::stream).limit(10).toList();
            later.stream().map(stream -> append(door, stream)).toList().forEach(CompletableFuture::join);

            assertThat(later.stream().map(GatheringTest::recordedAt).distinct()).hasSize(1);
        }
    }

    /** While another writes, all of them come to the door. */
    private List<CompletableFuture<Void>> together(AppendDoor door) throws Exception {
        try (var other = STORE.session()) {
            AppendStatement.execute(other, List.of(events(stream(), 0, 1)));
            var first = append(door, stream());
            await().until(() -> STORE.isWaitingForALock("grip-append-door"));
            var many = Stream.generate(() -> append(door, stream())).limit(10).toList();
            await().until(() -> door.waiting() == many.size());
            other.rollback();
            first.join();
            return many;
        }
    }

    private CompletableFuture<Void> append(AppendDoor door, InterventionId stream) {
        return CompletableFuture.runAsync(() -> door.append(events(stream, 0, 1)), threads);
    }

    /** The same for all that is stored with one commit. */
    private static Instant recordedAt(InterventionId stream) {
        return STORE.streams
                .page(TUBBERGEN.municipality(), stream, 0, 1)
                .getFirst()
                .recordedAt();
    }
}

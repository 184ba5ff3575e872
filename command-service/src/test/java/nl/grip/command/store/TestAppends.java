package nl.grip.command.store;

import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Commands at the door, many at a time, and a sequencer behind it. */
public final class TestAppends implements AutoCloseable {

    private final TestStore store;
    private final AppendDoor door;
    private final Duty sequencer;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    public TestAppends(TestStore store) {
        this.store = store;
        door = store.door();
        sequencer = store.sequencer();
    }

    /** Returns when as many new streams have as many events, and every event has its position. */
    public void run(int streams, int events) {
        var before = store.positions.last();
        CompletableFuture.allOf(IntStream.range(0, streams)
                        .mapToObj(_ -> CompletableFuture.runAsync(() -> append(events), threads))
                        .toArray(CompletableFuture[]::new))
                .join();
        await().until(() -> store.positions.last() == before + (long) streams * events);
    }

    private void append(int events) {
        var stream = TestStore.stream();
        for (var sequence = 0; sequence < events; sequence++) {
            door.append(TestStore.events(stream, sequence, 1));
        }
    }

    @Override
    public void close() throws InterruptedException {
        door.close();
        sequencer.close();
    }
}

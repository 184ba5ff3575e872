package nl.grip.command.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.grip.events.wire.Provenance;

/** Commands at the door, many at a time. */
public final class TestAppends implements AutoCloseable {

    private final AppendDoor door;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    public TestAppends(TestStore store) {
        door = store.door();
    }

    /** Returns when as many new streams have as many events. */
    public void run(int streams, int events) {
        run(TestStore.TUBBERGEN, streams, events);
    }

    /** As {@link #run(int, int)}, in that municipality. */
    public void run(Provenance provenance, int streams, int events) {
        CompletableFuture.allOf(IntStream.range(0, streams)
                        .mapToObj(_ -> CompletableFuture.runAsync(() -> append(provenance, events), threads))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private void append(Provenance provenance, int events) {
        var stream = TestStore.stream();
        for (var sequence = 0; sequence < events; sequence++) {
            door.append(TestStore.events(stream, sequence, 1, provenance));
        }
    }

    @Override
    public void close() throws InterruptedException {
        door.close();
    }
}

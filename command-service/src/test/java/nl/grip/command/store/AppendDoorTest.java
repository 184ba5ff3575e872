package nl.grip.command.store;

import static nl.grip.command.store.TestStore.TUBBERGEN;
import static nl.grip.command.store.TestStore.events;
import static nl.grip.command.store.TestStore.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.grip.events.InterventionEvent.NextStepSet;
import nl.grip.events.InterventionId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The way in, under many commands at a time and with its connection cut. */
class AppendDoorTest {

    private static final TestStore STORE = TestStore.fresh();
    private static final String WRITER = "grip-append-door";

    private final AppendDoor door = STORE.door();
    private final Receipts receipts = new Receipts(STORE.tenants, door);
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void close() throws Exception {
        door.close();
    }

    @AfterAll
    static void stop() throws Exception {
        STORE.close();
    }

    @Test
    void aCommandFailsForItsOwnConflictOnly() {
        var stream = stream();
        door.append(events(stream, 0, 2));

        var late = inTheBackground(events(stream, 1, 1));
        var others = IntStream.range(0, 50)
                .mapToObj(_ -> inTheBackground(events(stream(), 0, 1)))
                .toList();
        var next = inTheBackground(events(stream, 2, 1));

        assertThatThrownBy(late::join).hasCauseInstanceOf(ConflictException.class);
        others.forEach(CompletableFuture::join);
        next.join();
        assertThat(sequences(stream)).containsExactly(0L, 1L, 2L);
    }

    @Test
    void aStreamHasNoGap() {
        assertThatThrownBy(() -> door.append(events(stream(), 1, 1))).isInstanceOf(ConflictException.class);
    }

    @Test
    void whatIsSentAgainUnknowinglyIsStoredOnce() {
        var stream = stream();
        var append = events(stream, 0, 2);

        door.append(append);
        door.append(append);

        assertThat(sequences(stream)).containsExactly(0L, 1L);
    }

    @Test
    void aReceiptIsKeptWithItsEventsOrNotAtAll() {
        var stream = stream();
        var key = UUID.randomUUID().toString();
        door.append(withReceipt(events(stream, 0, 1), key));

        assertThatThrownBy(() -> door.append(withReceipt(events(stream, 1, 1), key)))
                .isInstanceOf(ReceiptExistsException.class);
        assertThat(sequences(stream)).containsExactly(0L);

        var other = UUID.randomUUID().toString();
        assertThatThrownBy(() -> door.append(withReceipt(events(stream, 0, 1), other)))
                .isInstanceOf(ConflictException.class);
        assertThat(receipts.find(TUBBERGEN, other)).isEmpty();
        assertThat(receipts.find(TUBBERGEN, key)).hasValue(new Receipt("print", 201, stream, 0));
    }

    @Test
    void ofTwoCommandsWithOneKeyOneIsStored() {
        var key = UUID.randomUUID().toString();
        var streams = IntStream.range(0, 20).mapToObj(_ -> stream()).toList();
        var all = streams.stream()
                .map(stream -> inTheBackground(withReceipt(events(stream, 0, 1), key)))
                .toList();

        assertThat(all.stream().filter(AppendDoorTest::succeeded)).hasSize(1);
        assertThat(streams.stream().filter(stream -> !sequences(stream).isEmpty()))
                .hasSize(1);
    }

    @Test
    void theReceiptOfACommandThatRecordedNothingIsKept() {
        var stream = stream();
        var pending = new PendingReceipt(UUID.randomUUID().toString(), "print", 200);

        receipts.keep(TUBBERGEN, pending, stream, 4);

        assertThat(receipts.find(TUBBERGEN, pending.key())).hasValue(new Receipt("print", 200, stream, 4));
        assertThatThrownBy(() -> receipts.keep(TUBBERGEN, pending, stream, 4))
                .isInstanceOf(ReceiptExistsException.class);
    }

    @Test
    void anEventThatDoesNotFitInACloudEventIsRefused() {
        var large = new NextStepSet(stream(), LocalDate.parse("2026-03-02"), "x".repeat(65_000));

        assertThatThrownBy(() -> NewEvent.of(UUID.randomUUID(), 0, large, TUBBERGEN))
                .isInstanceOf(EventTooLargeException.class);
    }

    @Test
    void closingStoresWhatHadComeInAndLetsNobodyElseIn() throws Exception {
        var all = IntStream.range(0, 300)
                .mapToObj(_ -> inTheBackground(events(stream(), 0, 1)))
                .toList();
        await().until(() -> door.waiting() > 0 || all.stream().allMatch(CompletableFuture::isDone));

        door.close();

        assertThat(all)
                .allSatisfy(answer -> assertThat(answer.handle((_, failure) ->
                                        failure == null || failure.getCause() instanceof StoreUnavailableException)
                                .join())
                        .isTrue());
        assertThatThrownBy(() -> door.append(events(stream(), 0, 1))).isInstanceOf(StoreUnavailableException.class);
    }

    /** The writer waits for another transaction, between its first statement and its commit, when its connection is cut. */
    @Test
    void aWriterThatIsCutOffBeforeItsCommitStoresItAllTheSame() throws Exception {
        var contested = stream();
        var key = UUID.randomUUID().toString();
        try (var other = STORE.session()) {
            AppendStatement.execute(other, List.of(events(contested, 0, 1)));
            var blocked = inTheBackground(withReceipt(events(contested, 0, 2), key));
            awaitWriterWaitingForALock();
            var behind = IntStream.range(0, 20)
                    .mapToObj(_ -> inTheBackground(events(stream(), 0, 2)))
                    .toList();

            assertThat(STORE.terminate(WRITER)).isEqualTo(1);
            other.rollback();

            blocked.join();
            behind.forEach(CompletableFuture::join);
        }
        assertThat(sequences(contested)).containsExactly(0L, 1L);
        assertThat(receipts.find(TUBBERGEN, key)).hasValue(new Receipt("print", 201, contested, 1));
    }

    @Test
    void whoLosesToAnotherWriterHasAConflictAndLeavesNothing() throws Exception {
        var contested = stream();
        var key = UUID.randomUUID().toString();
        try (var other = STORE.session()) {
            AppendStatement.execute(other, List.of(events(contested, 0, 1)));
            var loser = inTheBackground(withReceipt(events(contested, 0, 2), key));
            awaitWriterWaitingForALock();
            other.commit();

            assertThatThrownBy(loser::join).hasCauseInstanceOf(ConflictException.class);
        }
        assertThat(sequences(contested)).containsExactly(0L);
        assertThat(receipts.find(TUBBERGEN, key)).isEmpty();
    }

    @Test
    void manyCommandsAtOnceAllGetTheirAnswerWhileTheConnectionIsCutAgainAndAgain() {
        var streams = IntStream.range(0, 12).mapToObj(_ -> stream()).toList();
        var stored = new ConcurrentLinkedQueue<UUID>();
        var commands = IntStream.range(0, 400)
                .mapToObj(number -> CompletableFuture.runAsync(
                        () -> appendUntilStored(streams.get(number % streams.size()), stored), threads))
                .toList();
        var cuts = 0;
        while (commands.stream().anyMatch(command -> !command.isDone()) && cuts < 10) {
            cuts += STORE.terminate(WRITER);
        }

        commands.forEach(CompletableFuture::join);
        var ids = streams.stream()
                .flatMap(stream -> STORE.streams.page(TUBBERGEN.municipality(), stream, 0, 1000).stream())
                .map(StoredEvent::id)
                .toList();
        assertThat(ids).containsExactlyInAnyOrderElementsOf(stored);
        assertThat(streams).allSatisfy(stream -> {
            var sequences = sequences(stream);
            assertThat(sequences)
                    .containsExactlyElementsOf(
                            LongStream.range(0, sequences.size()).boxed().toList());
        });
    }

    @Test
    void whatPostgresqlHasNoRoomForCanBeTriedAgain() throws Exception {
        var append = events(stream(), 0, 1);
        try (var owner = DriverManager.getConnection(STORE.url, "grip_command_owner", "grip_command_owner");
                var statement = owner.createStatement()) {
            statement.execute("""
                    create function no_room() returns trigger language plpgsql as
                        $$ begin raise exception 'no space left on device' using errcode = 'disk_full'; end $$;
                    create trigger no_room before insert on domain_event execute function no_room()
                    """);
            try {
                assertThatThrownBy(() -> door.append(append)).isInstanceOf(StoreUnavailableException.class);
            } finally {
                statement.execute("drop trigger no_room on domain_event");
            }
        }
        door.append(append);
    }

    private void appendUntilStored(InterventionId stream, ConcurrentLinkedQueue<UUID> stored) {
        while (true) {
            var next = STORE.streams.last(TUBBERGEN.municipality(), stream).orElse(-1L) + 1;
            var append = events(stream, next, 2);
            try {
                door.append(append);
                stored.addAll(append.ids());
                return;
            } catch (ConflictException another) {
                // Another was first; what it stored is read, and this one comes after it.
            }
        }
    }

    private static Append withReceipt(Append append, String key) {
        var last = append.events().getLast();
        var pending = new PendingReceipt(key, "print", 201);
        return new Append(
                append.events(), List.of(Receipts.settled(TUBBERGEN, pending, last.stream(), last.sequence())));
    }

    private CompletableFuture<Void> inTheBackground(Append append) {
        return CompletableFuture.runAsync(() -> door.append(append), threads);
    }

    private static boolean succeeded(CompletableFuture<Void> answer) {
        try {
            answer.join();
            return true;
        } catch (CompletionException failed) {
            assertThat(failed).hasCauseInstanceOf(ReceiptExistsException.class);
            return false;
        }
    }

    private static List<Long> sequences(InterventionId stream) {
        return STORE.streams.page(TUBBERGEN.municipality(), stream, 0, 1000).stream()
                .map(StoredEvent::sequence)
                .toList();
    }

    private static void awaitWriterWaitingForALock() {
        await().until(() -> STORE.isWaitingForALock(WRITER));
    }
}

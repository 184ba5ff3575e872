package nl.grip.command.store;

import static nl.grip.command.store.TestStore.events;
import static nl.grip.command.store.TestStore.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import nl.grip.testing.RealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Positions are given on, whatever happens to those who give them. */
class SequencerTest {

    private final TestStore store = TestStore.fresh();

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    /** Axon gives a hole up after a minute by an event's own time, or after ten thousand events. Nothing here asks for either. */
    @Test
    void aTransactionMayStayOpenWhileElevenThousandEventsAreCommitted() throws Exception {
        try (var slow = store.session();
                var fast = store.session();
                var sequencing = store.session()) {
            sequencing.setAutoCommit(true);
            var sequencer = store.sequencerShift(sequencing);
            var late = events(stream(), 0, 1);
            DomainEventTable.append(slow, List.of(late));
            for (var other = 0; other < 11; other++) {
                DomainEventTable.append(fast, List.of(events(stream(), 0, 1000)));
                fast.commit();
            }
            sequencer.round();
            assertThat(store.positions.last()).isZero();

            slow.commit();
            awaitPositions(11_001, sequencer);

            assertThat(store.positioned())
                    .extracting(event -> event.event().id())
                    .containsAll(late.ids());
        }
    }

    @Test
    void anEventWaitsForAnEarlierTransactionThatHasWrittenNothingYet() throws Exception {
        try (var early = store.session();
                var other = store.session();
                var sequencing = store.session()) {
            sequencing.setAutoCommit(true);
            var sequencer = store.sequencerShift(sequencing);
            early.createStatement().execute("select pg_current_xact_id()");
            var stream = stream();
            DomainEventTable.append(other, List.of(events(stream, 0, 1)));
            other.commit();
            sequencer.round();
            DomainEventTable.append(early, List.of(events(stream, 1, 1)));
            early.commit();

            awaitPositions(2, sequencer);

            assertThat(store.positioned())
                    .extracting(event -> event.event().sequence())
                    .containsExactly(0L, 1L);
        }
    }

    @Test
    void ofTwoOneGivesPositionsAndTheOtherTakesOverWhenItsConnectionIsCut() throws Exception {
        try (var door = store.door();
                var first = store.sequencer();
                var second = store.sequencer()) {
            await().until(() -> first.isLeading() || second.isLeading());
            var stream = stream();
            for (var round = 0; round < 5; round++) {
                door.append(events(stream, round * 10L, 10));
                assertThat(store.positions.await(stream, round * 10L + 9, Duration.ofSeconds(20)))
                        .hasValue(round * 10L + 10);
                store.terminate("sequencer");
            }
            assertThat(store.positioned())
                    .extracting(PositionedEvent::position)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 50).boxed().toList());
            await().atMost(Duty.LEASE.multipliedBy(2))
                    .until(() -> first.failure().isEmpty() && second.failure().isEmpty());
        }
    }

    @Test
    void aFailureIsToldUntilItGoesWellAgain() throws Exception {
        try (var sequencer = store.sequencer()) {
            await().until(sequencer::isLeading);
            owner("alter table sequencer rename to mislaid");
            await().until(() -> sequencer.failure().isPresent());

            owner("alter table mislaid rename to sequencer");
            await().until(() -> sequencer.failure().isEmpty());
        }
    }

    @Test
    void aDatabaseThatWasCopiedWithoutItsTransactionCounterIsRefused() throws Exception {
        owner("update sequencer set horizon = '9000000000000000000'");
        try (var sequencing = store.session()) {
            assertThatThrownBy(() -> store.sequencerShift(sequencing).round())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("transaction counter");
        }
    }

    @Test
    void aPositionIsNotWaitedForLongerThanAsked() {
        assertThat(store.positions.await(stream(), 0, Duration.ofMillis(20))).isEmpty();
    }

    @Test
    void aTransactionInAnotherDatabaseOfTheServerHoldsUpNothing() throws Exception {
        var elsewhere = RealServers.running().newDatabase("grip_query_owner");
        try (var other = DriverManager.getConnection(elsewhere, "grip_query_owner", "grip_query_owner");
                var writing = store.session();
                var sequencing = store.session()) {
            sequencing.setAutoCommit(true);
            other.setAutoCommit(false);
            other.createStatement().execute("select pg_current_xact_id()");
            DomainEventTable.append(writing, List.of(events(stream(), 0, 1)));
            writing.commit();

            awaitPositions(1, store.sequencerShift(sequencing));
        }
    }

    private void awaitPositions(long count, Duty.Shift sequencer) {
        await().pollInterval(Duration.ofMillis(5)).until(() -> {
            sequencer.round();
            return store.positions.last() == count;
        });
    }

    private void owner(String statement) throws Exception {
        try (var connection = DriverManager.getConnection(store.url, "grip_command_owner", "grip_command_owner")) {
            connection.createStatement().execute(statement);
        }
    }
}

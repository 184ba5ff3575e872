package nl.grip.query.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.grip.events.InterventionEvent;
import nl.grip.events.InterventionEvent.NextStepSet;
import nl.grip.events.InterventionId;
import nl.grip.events.Municipality;
import nl.grip.events.wire.CloudEvents;
import nl.grip.events.wire.Topics;
import nl.grip.query.FactPublisher;
import nl.grip.query.Facts;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IntakeTest {

    private static final String TENANT = "GM0183";
    private static final InterventionId SICK = Facts.id(1);
    private static final InterventionId WELL = Facts.id(2);

    private final CountingView view = new CountingView();
    private final BuildTrial<CountingRow> trial = new BuildTrial<>(view, 1);
    private final List<Received> sent = new ArrayList<>();
    private long position;
    private long taken;

    @Test
    void aPoisonedFactParksItsRowAndOnlyItsRow() {
        send(
                step(SICK, "good"),
                step(SICK, CountingView.POISON),
                step(WELL, "a"),
                step(SICK, "behind"),
                step(WELL, "b"));

        takeAll();

        assertThat(positions(SICK)).containsExactly(1L);
        assertThat(positions(WELL)).containsExactly(3L, 5L);
        assertThat(trial.parked()).isEqualTo(2);
        assertThat(trial.position()).isEqualTo(5);
    }

    @Test
    void laterFactsOfAParkedRowWaitBehindItInLaterBatchesToo() {
        send(step(SICK, CountingView.POISON));
        takeAll();
        send(step(SICK, "behind"), step(WELL, "a"));

        takeAll();

        assertThat(positions(SICK)).isEmpty();
        assertThat(positions(WELL)).containsExactly(3L);
        assertThat(trial.parked()).isEqualTo(2);
    }

    @Test
    void aParkedRowIsFoldedInOrderOnceItIsMended() {
        send(step(SICK, "good"), step(SICK, CountingView.POISON), step(SICK, "behind"));
        takeAll();
        view.mend();

        assertThat(trial.intake().retryParked()).isEqualTo(2);

        assertThat(positions(SICK)).containsExactly(1L, 2L, 3L);
        assertThat(trial.parked()).isZero();
    }

    @Test
    void whatStillFailsIsParkedAgainInOrder() {
        send(step(SICK, CountingView.POISON), step(SICK, "behind"));
        takeAll();

        trial.intake().retryParked();
        assertThat(trial.parked()).isEqualTo(2);
        view.mend();
        trial.intake().retryParked();

        assertThat(positions(SICK)).containsExactly(1L, 2L);
    }

    @Test
    void aRowThatTheDatabaseCannotStoreIsParkedAndNotTheBatch() {
        send(
                step(WELL, "a"),
                step(SICK, "good"),
                step(SICK, CountingView.UNSTORABLE),
                step(SICK, "behind"),
                step(WELL, "b"));

        takeAll();

        assertThat(positions(SICK)).containsExactly(2L);
        assertThat(positions(WELL)).containsExactly(1L, 5L);
        assertThat(trial.parked()).isEqualTo(2);
        view.mend();
        trial.intake().retryParked();
        assertThat(positions(SICK)).containsExactly(2L, 3L, 4L);
    }

    /** An old embedding is read as the naming of its funding, which can be folded, and the embedding, which cannot. */
    @Test
    void whatWasRecordedAsOneIsFoldedTogetherOrNotAtAll() {
        send(step(SICK, "good"));
        add(oldEmbedding(CountingView.POISON), SICK.value());
        send(step(SICK, "behind"));

        takeAll();
        assertThat(positions(SICK)).containsExactly(1L);
        assertThat(trial.parked()).isEqualTo(2);

        view.mend();
        trial.intake().retryParked();
        assertThat(positions(SICK)).containsExactly(1L, 2L, 2L, 3L);
    }

    @Test
    void whatIsReadAsTwoFactsIsRecognisedWhenItComesAgain() {
        send(step(WELL, "a"));
        var old = oldEmbedding("RV-2020-81");
        add(old, SICK.value());
        add(old, SICK.value());
        takeAll();
        add(old, SICK.value());
        takeAll();

        assertThat(positions(SICK)).containsExactly(2L, 2L);
        assertThat(trial.position()).isEqualTo(2);
    }

    @Test
    void anUnknownEventParksItsStreamAndOnlyItsStream() {
        send(step(SICK, "good"));
        var unknown = CloudEventBuilder.from(cloudEvent(step(SICK, "?")))
                .withType("nl.interventions.something-new.v1")
                .build();
        add(unknown, SICK.value());
        send(step(SICK, "behind"), step(WELL, "a"));

        takeAll();

        assertThat(positions(SICK)).containsExactly(1L);
        assertThat(positions(WELL)).containsExactly(4L);
        assertThat(trial.builds().parkedLanes(trial.build())).containsExactly(new Lane.OfStream(SICK.value()));
        assertThat(trial.position()).isEqualTo(4);
    }

    @Test
    void whatIsNoCloudEventIsKeptAndNothingStops() {
        var headers = new RecordHeaders().add("h", new byte[] {0, -1});
        sent.add(new Received(BuildTrial.partition(0), 0, null, headers, new byte[] {0, -1}));
        send(step(WELL, "a"));

        takeAll();

        assertThat(positions(WELL)).containsExactly(1L);
        assertThat(trial.parked()).isEqualTo(1);
        trial.intake().retryParked();
        assertThat(trial.parked()).isEqualTo(1);
    }

    @Test
    void aBatchOfOneWhoLostItsPartitionIsDropped() {
        send(step(WELL, "a"));
        var batch = List.copyOf(sent);
        takeAll();

        var outcome = trial.intake().take(batch, Map.of(BuildTrial.partition(0), 0L));

        assertThat(outcome).isInstanceOf(Intake.Outcome.Overtaken.class);
        assertThat(outcome.next()).containsEntry(BuildTrial.partition(0), 1L);
        assertThat(positions(WELL)).containsExactly(1L);
    }

    @Test
    void aTopicThatWasFilledAnewIsReadAnewAndNothingIsFoldedTwice() {
        send(step(WELL, "a"));
        send(step(WELL, "b"));
        takeAll();
        var again = sent.stream().map(IntakeTest::refilled).toList();
        send(step(WELL, "c"));
        var next = refilled(sent.getLast());

        // It stands where the next one is expected, and says that the offsets are not those of before.
        assertThat(trial.take(List.of(next))).isInstanceOf(Intake.Outcome.Overtaken.class);
        assertThat(positions(WELL)).containsExactly(1L, 2L);

        trial.take(again);
        trial.take(List.of(next));
        assertThat(positions(WELL)).containsExactly(1L, 2L, 3L);
    }

    private static Received refilled(Received received) {
        var headers = new RecordHeaders(received.headers()).add(Topics.FILLING, new byte[] {'1'});
        return new Received(received.source(), received.offset(), received.key(), headers, received.payload());
    }

    @Test
    void rowsAndProgressAreStoredTogetherOrNotAtAll() {
        send(step(WELL, "a"));
        takeAll();
        trial.serve();
        // The connection is killed at the last statement but one: when the rows are written and the notices are being.
        trial.sql().execute("""
            create function die() returns trigger language plpgsql as
            'begin perform pg_terminate_backend(pg_backend_pid()); return new; end';
            create trigger die before insert on notice execute function die()
            """);
        send(step(WELL, "b"));

        assertThatThrownBy(this::takeAll).isInstanceOf(RuntimeException.class);

        assertThat(positions(WELL)).containsExactly(1L);
        assertThat(trial.position()).isEqualTo(1);
        trial.sql().execute("drop trigger die on notice; drop function die()");
        takeAll();
        assertThat(positions(WELL)).containsExactly(1L, 2L);
        assertThat(trial.position()).isEqualTo(2);
    }

    @Test
    void onlyTheServingBuildGivesNotice() {
        var before = trial.notices();
        send(step(WELL, "a"));
        takeAll();
        assertThat(trial.notices()).isEqualTo(before);
        trial.serve();
        send(step(WELL, "b"), step(WELL, "c"), step(SICK, "d"));

        takeAll();

        assertThat(trial.notices()).isEqualTo(before + 2);
    }

    @Test
    void aMarkMovesThePositionAndNothingElse() {
        position = 41;
        add(CloudEvents.mark(FactPublisher.SOURCE, 41, Map.of()), null);

        takeAll();

        assertThat(trial.position()).isEqualTo(41);
        assertThat(positions(WELL)).isEmpty();
    }

    @Test
    void aRowBelongsToTheMunicipalityOfItsFacts() {
        add(Facts.cloudEvent(new Municipality("GM0164"), step(WELL, "theirs"), 0, ++position), WELL.value());
        send(step(WELL, "ours"));

        takeAll();

        assertThat(positions(WELL)).containsExactly(2L);
        var theirs = trial.row("GM0164", WELL.id().toString());
        assertThat(theirs).isNotNull();
    }

    private static NextStepSet step(InterventionId id, String text) {
        return new NextStepSet(id, Facts.DAY, text);
    }

    private CloudEvent cloudEvent(InterventionEvent event) {
        return Facts.cloudEvent(new Municipality(TENANT), event, 0, ++position);
    }

    private CloudEvent oldEmbedding(String reference) {
        var text = Facts.oldEmbedding(SICK, reference);
        return Facts.cloudEvent(new Municipality(TENANT), Facts.OLD_EMBEDDING, text, SICK, 0, ++position);
    }

    private void send(InterventionEvent... events) {
        for (var event : events) {
            add(cloudEvent(event), event.interventionId().value());
        }
    }

    private void add(CloudEvent event, @Nullable String key) {
        sent.add(BuildTrial.received(0, taken + sent.size(), event, key));
    }

    private void takeAll() {
        trial.take(sent);
        taken += sent.size();
        sent.clear();
    }

    private List<Long> positions(InterventionId id) {
        var row = trial.row(TENANT, id.id().toString());
        return row == null ? List.of() : row.row().positions();
    }
}

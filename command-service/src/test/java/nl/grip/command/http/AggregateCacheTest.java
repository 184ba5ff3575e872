package nl.grip.command.http;

import static nl.grip.command.http.Client.Bodies.nextStep;
import static nl.grip.command.http.Client.Bodies.stopFor;
import static nl.grip.command.http.Client.PROJECT_LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import nl.grip.command.RunningCommandService;
import nl.grip.command.store.CommandContext;
import nl.grip.events.Decision;
import nl.grip.events.DecisionBody;
import nl.grip.events.InterventionEvent;
import nl.grip.events.InterventionEvent.InterventionReopened;
import nl.grip.events.InterventionEvent.InterventionStopped;
import nl.grip.events.InterventionEvent.NextStepSet;
import nl.grip.events.InterventionId;
import nl.grip.events.Municipality;
import nl.grip.events.wire.Provenance;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;

/** An instance remembers what it changed, and another one changes it: nobody notices that anything is remembered. */
class AggregateCacheTest {

    private static final Provenance OTHERS = new Provenance(new Municipality("GM0183"), "another", null);
    private static final LocalDate LATER = LocalDate.parse("2021-01-01");
    private static final Decision DECISION =
            new Decision(DecisionBody.COUNCIL, LocalDate.parse("2020-12-14"), "RV-2020-81", null);

    private final String intervention = PROJECT_LEAD.propose();

    @Test
    void whatIsOpenInMemoryAndStoppedInTheStoreIsStopped() {
        elsewhere(1, id -> new InterventionStopped(id, LATER, DECISION, "Vervangen", null));
        var late = PROJECT_LEAD.post(intervention + "/next-steps", nextStep("Beginnen"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.rule()).isEqualTo("intervention-stopped");
    }

    @Test
    void whatIsStoppedInMemoryAndOpenInTheStoreIsOpen() {
        var stop = stopFor(PROJECT_LEAD.propose());
        assertThat(PROJECT_LEAD.post(intervention + "/stops", stop).status()).isEqualTo(201);
        elsewhere(2, id -> new InterventionReopened(id, LATER, DECISION, "Toch niet"));
        var next = PROJECT_LEAD.post(intervention + "/next-steps", nextStep("Beginnen"));
        assertThat(next.status()).as(next.response().body()).isEqualTo(201);
        assertThat(next.header("ETag")).isEqualTo("\"3\"");
    }

    @Test
    void whatIsNothingNewInMemoryAndNewInTheStoreIsNew() {
        PROJECT_LEAD.post(intervention + "/next-steps", nextStep("Beginnen"));
        elsewhere(2, id -> new NextStepSet(id, LATER, "Wachten"));
        var again = PROJECT_LEAD.post(intervention + "/next-steps", nextStep("Beginnen"));
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("ETag")).isEqualTo("\"3\"");
    }

    @Test
    void whoSawWhatTheStoreHasIsNotToldThatItMovedOn() {
        elsewhere(1, id -> new NextStepSet(id, LATER, "Wachten"));
        var next = PROJECT_LEAD.with("If-Match", "\"1\"").post(intervention + "/next-steps", nextStep("Beginnen"));
        assertThat(next.status()).as(next.response().body()).isEqualTo(201);
        var stale = PROJECT_LEAD.with("If-Match", "\"1\"").post(intervention + "/next-steps", nextStep("Wachten"));
        assertThat(stale.status()).isEqualTo(412);
    }

    @Test
    void whatIsRememberedIsRememberedForItsOwnMunicipalityOnly() {
        var foreign = Client.of("GM1774", "project-lead").post(intervention + "/next-steps", nextStep("Beginnen"));
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(PROJECT_LEAD
                        .post(intervention + "/next-steps", nextStep("Beginnen"))
                        .header("ETag"))
                .isEqualTo("\"1\"");
    }

    /** As another instance does it: past what this one remembers. */
    private void elsewhere(long sequence, Function<InterventionId, InterventionEvent> event) {
        var id = new InterventionId(UUID.fromString(intervention.substring(1)));
        var context = CommandContext.of(OTHERS).asMetaData();
        DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("elsewhere", context))
                .execute(() -> RunningCommandService.instance()
                        .bean(EventStore.class)
                        .publish(new GenericDomainEventMessage<>("intervention", id.value(), sequence, event.apply(id))
                                .withMetaData(context)));
    }
}

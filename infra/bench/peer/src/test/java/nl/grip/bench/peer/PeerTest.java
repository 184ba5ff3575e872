package nl.grip.bench.peer;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nl.grip.events.InterventionEvent.NextStepSet;
import nl.grip.events.InterventionId;
import nl.grip.testing.TestIssuer;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.JpaEventStorageEngine;
import org.axonframework.messaging.timeout.HandlerTimeoutHandlerEnhancerDefinition;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A peer that lost events, or kept what it refused, would be no peer. */
@Tag("long")
class PeerTest {

    private static final RunningPart PEER = RunningPart.peer(RunningPart.newDatabase());
    private static final String LEAD = RunningPart.projectLead();

    private static final String PROPOSAL = """
            {"effectiveOn": "2026-01-05", "code": "PJ1", "title": "Repaircafé", "ambition": "Sociale basis",
             "approach": "Samen herstellen.", "laws": ["WMO"], "targetGroups": ["inwoners"], "areas": ["GM0183"],
             "nextStep": "Een eerste kern vinden.", "partners": []}
            """;

    private static final String NEXT_STEP = "{\"effectiveOn\": \"2026-02-02\", \"nextStep\": \"Openen.\"}";

    @AfterAll
    static void stop() {
        PEER.close();
    }

    @Test
    void isAxonAsItsStarterSetsItUp() {
        var context = PEER.context();
        assertThat(context.getBean(EventStorageEngine.class)).isInstanceOf(JpaEventStorageEngine.class);
        assertThat(context.getBean(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
        assertThat(context.getBean(Serializer.class)).isInstanceOf(Jackson3Serializer.class);
        assertThat(context.getBeansOfType(HandlerTimeoutHandlerEnhancerDefinition.class))
                .hasSize(1);
        assertThat(PEER.health().text("status")).isEqualTo("UP");
    }

    @Test
    void isAsDurableAsPostgresqlIsByItself() {
        var settings = PEER.database()
                .sql("select current_setting('fsync') || ' ' || current_setting('synchronous_commit')")
                .query(String.class)
                .single();
        assertThat(settings).isEqualTo("on on");
    }

    @Test
    void hasStoredWhatItAnsweredToHaveRecorded() {
        var proposed = PEER.post(LEAD, "/v1/interventions", PROPOSAL);
        assertThat(proposed.status()).isEqualTo(201);
        var id = proposed.text("interventionId");
        assertThat(types(id)).isEqualTo("InterventionProposed");

        var set = PEER.post(LEAD, "/v1/interventions/" + id + "/next-steps", NEXT_STEP);
        assertThat(set.status()).isEqualTo(201);
        assertThat(set.body().path("sequence").asLong()).isEqualTo(1);
        assertThat(types(id)).isEqualTo("InterventionProposed NextStepSet");
        assertThat(PEER.database()
                        .sql("""
                                select convert_from(payload, 'UTF8') || convert_from(meta_data, 'UTF8')
                                  from domain_event_entry where aggregate_identifier = ? and sequence_number = 1
                                """)
                        .param("intervention-" + id)
                        .query(String.class)
                        .single())
                .contains("Openen.", "GM0183", "test-user");
    }

    @Test
    void recordsWhatIsSaidTwiceOnce() {
        var id = propose();
        var path = "/v1/interventions/" + id + "/next-steps";
        PEER.post(LEAD, path, NEXT_STEP);
        assertThat(PEER.post(LEAD, path, NEXT_STEP).status()).isEqualTo(200);
        assertThat(types(id)).isEqualTo("InterventionProposed NextStepSet");
    }

    @Test
    void keepsNothingOfWhatItRefused() {
        var before = events();
        var inTheFuture = PROPOSAL.replace("2026-01-05", "9999-01-01");
        var twice = PROPOSAL.replace("\"partners\": []", "\"partners\": [\"GGD\", \"GGD\"]");
        assertThat(PEER.post(LEAD, "/v1/interventions", inTheFuture).problem()).isEqualTo("effective-in-the-future");
        assertThat(PEER.post(LEAD, "/v1/interventions", twice).problem()).isEqualTo("partner-named-twice");
        assertThat(PEER.post(LEAD, "/v1/interventions/" + UUID.randomUUID() + "/next-steps", NEXT_STEP)
                        .problem())
                .isEqualTo("unknown-intervention");
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void refusesWhatTheHistoryForbids() {
        var path = "/v1/interventions/" + propose() + "/next-steps";
        var early = NEXT_STEP.replace("2026-02-02", "2025-12-31");
        assertThat(PEER.post(LEAD, path, early).problem()).isEqualTo("effective-before-proposal");
        var neighbour = TestIssuer.running().token("GM1774", "project-lead");
        assertThat(PEER.post(neighbour, path, NEXT_STEP).status()).isEqualTo(404);
    }

    @Test
    void letsInWhoShowsATokenOfAProjectLead() {
        var issuer = TestIssuer.running();
        assertThat(PEER.post("", "/v1/interventions", PROPOSAL).status()).isEqualTo(401);
        assertThat(PEER.post(issuer.tokenOfOtherKey("GM0183", "project-lead"), "/v1/interventions", PROPOSAL)
                        .status())
                .isEqualTo(401);
        assertThat(PEER.post(issuer.tokenForOtherAudience("GM0183", "project-lead"), "/v1/interventions", PROPOSAL)
                        .status())
                .isEqualTo(401);
        assertThat(PEER.post(issuer.token("GM0183", "viewer"), "/v1/interventions", PROPOSAL)
                        .status())
                .isEqualTo(403);
    }

    /** The second waits for the place that the first has taken, and finds it taken for good. */
    @Test
    void givesOnePlaceInAStreamToOneOfTwo() {
        var id = new InterventionId(UUID.fromString(propose()));
        var transactions = PEER.context().getBean(TransactionManager.class);
        var first = transactions.startTransaction();
        append(id, "the first");
        var second =
                CompletableFuture.runAsync(() -> transactions.executeInTransaction(() -> append(id, "the second")));
        await().atMost(30, SECONDS).until(this::someoneWaits);
        first.commit();
        assertThatThrownBy(second::join)
                .hasRootCauseInstanceOf(java.sql.SQLException.class)
                .hasCauseInstanceOf(ConcurrencyException.class);
        assertThat(types(id.id().toString())).isEqualTo("InterventionProposed NextStepSet");
    }

    private static void append(InterventionId id, String step) {
        var event = new NextStepSet(id, LocalDate.of(2026, 2, 2), step);
        PEER.context()
                .getBean(EventStorageEngine.class)
                .appendEvents(new GenericDomainEventMessage<>("Intervention", id.value(), 1, event, Map.of()));
    }

    private boolean someoneWaits() {
        return PEER.database()
                .sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    private static String propose() {
        return PEER.post(LEAD, "/v1/interventions", PROPOSAL).text("interventionId");
    }

    private static String types(String id) {
        return PEER.database()
                .sql("""
                        select string_agg(regexp_replace(payload_type, '.*[.$]', ''), ' ' order by sequence_number)
                          from domain_event_entry where aggregate_identifier = ?
                        """)
                .param("intervention-" + id)
                .query(String.class)
                .single();
    }

    private static long events() {
        return PEER.database()
                .sql("select count(*) from domain_event_entry")
                .query(Long.class)
                .single();
    }
}

package nl.grip.journey;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import nl.grip.testing.TestIssuer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** HTTP, store, Kafka, row, subscription: through both real services, with each killed on the way. */
@Tag("long")
class JourneyIT {

    private static final String TUBBERGEN = "GM0183";
    private static final int WRITERS = 4;
    private static final int INTERVENTIONS = 40;
    private static final int BEFORE_THE_FIRST_KILL = 10;
    private static final int BEFORE_THE_SECOND_KILL = 50;

    private final TestIssuer issuer = TestIssuer.running();
    private final Client lead = new Client(issuer.token(TUBBERGEN, "project-lead"));
    private final Client viewer = new Client(issuer.token(TUBBERGEN, "viewer"));
    private final Semaphore accepted = new Semaphore(0);

    /** Stream by intervention: the sequence of the last event that was answered with success. */
    private final Map<String, Long> promised = new ConcurrentHashMap<>();

    private BothServices services;
    private RunningService commandService;
    private RunningService queryService;

    @BeforeEach
    void startBothServices() {
        services = BothServices.start();
        commandService = services.commandService();
        queryService = services.queryService();
    }

    @AfterEach
    void stopBothServices() {
        services.close();
    }

    @Test
    void whatWasPromisedIsShownAndToldThoughEachServiceIsKilledOnTheWay() throws Exception {
        try (var subscriber = Subscriber.to(
                        queryService.uri("/v1/notices?view=intervention-register"), issuer.token(TUBBERGEN, "viewer"));
                var writers = Executors.newFixedThreadPool(WRITERS)) {
            var lives = IntStream.range(0, INTERVENTIONS)
                    .mapToObj(number -> writers.submit(life(number)))
                    .toList();

            accepted.acquire(BEFORE_THE_FIRST_KILL);
            commandService.kill();
            commandService.startAgain();
            accepted.acquire(BEFORE_THE_SECOND_KILL - BEFORE_THE_FIRST_KILL);
            queryService.kill();
            queryService.startAgain();
            for (var life : lives) {
                life.get();
            }
            queryService.awaitReady();

            everyPromiseIsShown();
            everyLifeIsWholeOnItsTimeline();
            theSubscriberWasToldOfAllAndOfNothingTwice(subscriber);
        }
    }

    /** Proposed, a pilot, its extension: three promises, each asked for until it is answered. */
    private Callable<Void> life(int number) {
        return () -> {
            var proposed = Client.json(lead.post(
                            commandService.uri("/v1/interventions"), "propose-" + number, Bodies.proposal("J" + number))
                    .body());
            var id = proposed.get("interventionId").asString();
            keep(id, proposed.get("sequence").asLong());
            for (var step : List.of("pilots", "extensions")) {
                var answer = lead.post(
                        commandService.uri("/v1/interventions/" + id + "/" + step),
                        step + "-" + number,
                        Bodies.of(step));
                assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
                keep(id, Client.json(answer).get("sequence").asLong());
            }
            return null;
        };
    }

    private void keep(String id, long sequence) {
        promised.put(id, sequence);
        accepted.release();
    }

    private void everyPromiseIsShown() {
        assertThat(promised).hasSize(INTERVENTIONS);
        Awaitility.await("every promise is shown")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> {
                    var register = Client.json(viewer.get(queryService.uri("/v1/interventions?pageSize=100"), null));
                    assertThat(register.get("total").asInt()).isEqualTo(INTERVENTIONS);
                    var shown = register.get("interventions")
                            .valueStream()
                            .collect(toMap(
                                    item -> item.get("id").asString(),
                                    item -> item.get("sequence").asLong()));
                    assertThat(shown).isEqualTo(promised);
                });
    }

    private void everyLifeIsWholeOnItsTimeline() throws Exception {
        for (var id : promised.keySet()) {
            var timeline = Client.json(viewer.get(queryService.uri("/v1/interventions/" + id + "/timeline"), null));
            assertThat(timeline.get("events")
                            .valueStream()
                            .map(entry -> entry.get("event").asString()))
                    .containsExactly("InterventionProposed", "PilotStarted", "PilotExtended");
        }
    }

    private void theSubscriberWasToldOfAllAndOfNothingTwice(Subscriber subscriber) {
        Awaitility.await("the subscriber has been told of all")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(subscriber.received().stream()
                                .filter(notice -> notice.event().equals("changed"))
                                .map(notice ->
                                        Client.json(notice.data()).get("key").asString())
                                .collect(toSet()))
                        .isEqualTo(promised.keySet()));
        assertThat(subscriber.breaks())
                .as("the subscription was broken on the way")
                .isPositive();
        assertThat(subscriber.received().stream().map(Subscriber.Notice::id)).doesNotHaveDuplicates();
    }
}

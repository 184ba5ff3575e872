package nl.grip.query.overview;

import static nl.grip.query.indicators.SomeIndicator.ID;
import static nl.grip.query.indicators.SomeIndicator.OURS;
import static nl.grip.query.indicators.SomeIndicator.corrected;
import static nl.grip.query.indicators.SomeIndicator.known;
import static nl.grip.query.overview.SomeOverview.END;
import static nl.grip.query.overview.SomeOverview.GOAL;
import static nl.grip.query.overview.SomeOverview.INTERVENTION;
import static nl.grip.query.overview.SomeOverview.PROGRAMME;
import static nl.grip.query.overview.SomeOverview.TODAY;
import static nl.grip.query.overview.SomeOverview.all;
import static nl.grip.query.overview.SomeOverview.indicator;
import static nl.grip.query.overview.SomeOverview.pilot;
import static nl.grip.query.overview.SomeOverview.plan;
import static nl.grip.query.overview.SomeOverview.quietYear;
import static nl.grip.query.overview.SomeOverview.tooMany;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.grip.events.Code;
import nl.grip.events.Period;
import nl.grip.events.ProgrammeEvent.ProgrammeEstablished;
import nl.grip.events.ProgrammeId;
import nl.grip.events.wire.Topics;
import nl.grip.query.FactPublisher;
import nl.grip.query.Facts;
import nl.grip.query.Installation;
import nl.grip.query.RunningService;
import nl.grip.testing.RealServers;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What changes is told once, in the log and on Kafka, whatever becomes of the one who tells it. */
class AlertsTest {

    private static final String INDICATOR_OFF_TRACK = "OFF_TRACK/" + ID.id();
    private static final List<String> ALL_OFF_TRACK =
            List.of("GOAL/" + GOAL, "INTERVENTION/" + INTERVENTION.id(), "INDICATOR/" + ID.id(), INDICATOR_OFF_TRACK);

    private final Installation installation = Installation.fresh();

    @Test
    void whatBeginsAndEndsIsToldOnceAlsoAfterARestartAndWhenTheDayTurns() {
        DayClock.TODAY.set(TODAY);
        try (var publisher = installation.publisher()) {
            try (var service = start()) {
                publisher.publish(OURS, all(plan(), List.of(pilot()), indicator(), quietYear()));
                publisher.publish(OURS, tooMany());
                awaitNumber(service, 4);
                assertThat(keys(service, "BEGAN")).containsExactlyInAnyOrderElementsOf(ALL_OFF_TRACK);
                assertThat(told(service))
                        .filteredOn(alert -> alert.path("key").asString().startsWith("INDICATOR"))
                        .allSatisfy(alert -> {
                            assertThat(alert.path("rules").asString()).isEqualTo("making-data-count");
                            assertThat(alert.path("rulesVersion").asInt()).isPositive();
                            assertThat(alert.path("ground").asString()).isEqualTo("CONCERN");
                        });
            }
            try (var service = start()) {
                endsAndBegins(service, publisher);
            }
        }
    }

    @Test
    void whereMunicipalitiesCannotBeLookedAtEachIsNamedAndAnotherIsToldAllTheSame() {
        DayClock.TODAY.set(TODAY);
        try (var publisher = installation.publisher();
                var service = start()) {
            cannotBeLookedAt("GM0001", 60, "OF_NO_KIND", publisher);
            cannotBeLookedAt("GM0002", 61, "OF_ANOTHER_KIND", publisher);
            awaitAlerts(service, "DEGRADED");
            publisher.publish(OURS, all(plan(), List.of(pilot()), indicator(), quietYear()));
            publisher.publish(OURS, tooMany());
            awaitNumber(service, 4);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(service.managed("/health")
                                    .at("/components/alerts/details/trouble")
                                    .asString())
                            .contains("OF_NO_KIND", "OF_ANOTHER_KIND"));
            installation.owned().update("delete from alert_standing where municipality <> ?", OURS);
            awaitAlerts(service, "UP");
        }
    }

    private void cannotBeLookedAt(String municipality, int number, String kind, FactPublisher publisher) {
        installation.owned().update("""
                insert into alert_standing (municipality, programme, key, kind, says, rules, rules_version, title, href)
                values (?, gen_random_uuid(), 'X', ?, 'X', 'x', 1, 'X', 'X')
                """, municipality, kind);
        publisher.publish(
                municipality,
                new ProgrammeEstablished(
                        new ProgrammeId(Facts.id(number).id()),
                        Facts.DAY,
                        new Code("ELDERS"),
                        "Elders",
                        new Period(Facts.DAY, Facts.DAY.plusYears(5))));
    }

    private static void awaitAlerts(RunningService service, String status) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(service.managed("/health")
                                .at("/components/alerts/status")
                                .asString())
                        .isEqualTo(status));
    }

    private void endsAndBegins(RunningService service, FactPublisher publisher) {
        publisher.publish(OURS, corrected("2021-01", "Dubbel geteld", known("11")));
        awaitNumber(service, 8);
        assertThat(keys(service, "ENDED")).containsExactlyInAnyOrderElementsOf(ALL_OFF_TRACK);

        DayClock.TODAY.set(END.minusDays(91));
        assertThat(service.json(OURS, "/programmes/" + PROGRAMME.id() + "/overview")
                        .path("on")
                        .asString())
                .isEqualTo(END.minusDays(91).toString());
        DayClock.TODAY.set(END.minusDays(90));
        awaitNumber(service, 9);
        var pilot = told(service).getLast();
        assertThat(pilot.path("says").asString()).isEqualTo("PILOT_ENDING");
        assertThat(pilot.path("by").asString()).isEqualTo(END.toString());
        assertThat(pilot.path("on").asString()).isEqualTo(END.minusDays(90).toString());

        assertThat(published())
                .extracting(CloudEvent::getId)
                .containsExactlyElementsOf(told(service).stream()
                        .map(alert -> alert.path("id").asString())
                        .toList());
        assertThat(published())
                .allSatisfy(event ->
                        assertThat(event.getSubject()).isEqualTo(PROGRAMME.id().toString()));

        var first = service.json(OURS, "/alerts?pageSize=5");
        assertThat(first.path("alerts").size()).isEqualTo(5);
        assertThat(service.json(OURS, "/alerts?after=" + first.path("next").asLong())
                        .path("alerts")
                        .size())
                .isEqualTo(4);
        assertThat(service.json("GM0164", "/alerts").path("alerts").size()).isZero();
        assertThat(service.json(OURS, "/alerts?programme=" + INTERVENTION.id())
                        .path("alerts")
                        .size())
                .isZero();
        assertThat(service.managed("/health").at("/components/alerts/status").asString())
                .isEqualTo("UP");
    }

    private RunningService start() {
        return installation
                .start(List.of(DayClock.Days.class), "--grip.alerts.look-again=100ms", "--grip.alerts.pause=10ms")
                .ready();
    }

    private void awaitNumber(RunningService service, int number) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(told(service)).hasSize(number);
            assertThat(published()).hasSize(number);
        });
    }

    private static List<String> keys(RunningService service, String change) {
        return told(service).stream()
                .filter(alert -> alert.path("change").asString().equals(change))
                .map(alert -> alert.path("key").asString())
                .toList();
    }

    private static List<JsonNode> told(RunningService service) {
        return service.json(OURS, "/alerts?programme=" + PROGRAMME.id())
                .path("alerts")
                .valueStream()
                .toList();
    }

    private List<CloudEvent> published() {
        var place = List.of(new TopicPartition(Topics.alerts(installation.topics()), 0));
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", RealServers.running().kafka()),
                new StringDeserializer(),
                new CloudEventDeserializer())) {
            consumer.assign(place);
            consumer.seekToBeginning(place);
            var end = consumer.endOffsets(place).values().iterator().next();
            var found = new ArrayList<CloudEvent>();
            while (consumer.position(place.getFirst()) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> found.add(record.value()));
            }
            return found;
        }
    }
}

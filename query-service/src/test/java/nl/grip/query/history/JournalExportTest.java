package nl.grip.query.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.grip.door.Caller;
import nl.grip.door.Role;
import nl.grip.events.InterventionEvent.NextStepSet;
import nl.grip.events.InterventionEvent.PilotStarted;
import nl.grip.events.InterventionId;
import nl.grip.events.Municipality;
import nl.grip.events.wire.CloudEvents;
import nl.grip.events.wire.EventJson;
import nl.grip.events.wire.Fact;
import nl.grip.events.wire.Provenance;
import nl.grip.query.FactPublisher;
import nl.grip.query.Facts;
import nl.grip.query.Installation;
import nl.grip.query.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The journal as a file, from facts through real servers to whoever goes on with it. */
class JournalExportTest {

    private static final String OURS = "GM0183";
    private static final String THEIRS = "GM0164";
    private static final String BUSY = "GM1774";
    private static final String DAMAGED = "GM0141";
    private static final InterventionId GP = Facts.id(1);
    private static final InterventionId WALK = Facts.id(2);
    private static final InterventionId SEWING = Facts.id(3);
    private static final LocalDate JUNE = LocalDate.of(2020, 6, 1);
    private static final Installation INSTALLATION = Installation.fresh();
    private static final RunningService SERVICE =
            INSTALLATION.start("--grip.views.position-wait=20s", "--grip.journal.export-page=2");
    private static final FactPublisher PUBLISHER = INSTALLATION.publisher();
    private static final JournalFilter NO_FILTER =
            new JournalFilter(null, null, null, null, null, null, null, null, null, null, null);
    private static final Set<String> NO_EXTENSION =
            Set.of("specversion", "id", "source", "type", "subject", "time", "datacontenttype", "data");
    private static long last;

    @BeforeAll
    static void fill() {
        SERVICE.ready();
        PUBLISHER.publish(OURS, Facts.proposed(GP, "PJ10", "Huisarts"));
        PUBLISHER.publish(THEIRS, Facts.proposed(SEWING, "PJ1", "Van de buren"));
        PUBLISHER.publish(OURS, Facts.life(WALK, 6, new Random(1)));
        PUBLISHER.publish(OURS, GP, Facts.OLD_EMBEDDING, Facts.oldEmbedding(GP, "RV-1"));
        last = PUBLISHER.publish(
                OURS,
                new PilotStarted(GP, Facts.DAY, LocalDate.of(2020, 12, 31), Facts.scope(OURS), 12),
                new NextStepSet(GP, JUNE, "Evalueren é €"));
    }

    @AfterAll
    static void stop() {
        PUBLISHER.close();
        SERVICE.close();
    }

    @Test
    void itIsEverythingThatThePagesSayInTheirOrder() {
        assertThat(facts("")).isEqualTo(pages("?")).hasSize(11);
    }

    @Test
    void eachLineIsACloudEventThatNoOtherLineIsTakenFor() {
        var lines = lines(export(OURS, ""));

        assertThat(lines.stream().map(line -> line.path("id").asString())).doesNotHaveDuplicates();
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.path("specversion").asString()).isEqualTo("1.0");
            assertThat(line.path("source").asString()).isEqualTo("urn:nld:grip");
            assertThat(line.path("time").asString()).matches(".*\\.\\d{6}Z");
            assertThat(line.path("data").isObject()).isTrue();
        });
        assertThat(lines.getLast().path("type").asString()).isEqualTo("nl.interventions.next-step-set.v1");
        assertThat(lines.getLast().at("/data/nextStep").asString()).isEqualTo("Evalueren é €");
    }

    @Test
    void aFilterLetsThroughWhatItLetsThroughOnPages() {
        for (var filter : List.of(
                "stream=" + WALK.value(),
                "kind=INTERVENTION&event=PilotStarted",
                "effectiveFrom=2020-06-01&effectiveUntil=2021-01-01",
                "decision=RV-1",
                "q=evalueren",
                "recordedFrom=" + at(last - 1),
                "recordedUntil=" + at(3) + "&actor=user-1")) {
            assertThat(facts("?" + filter))
                    .as(filter)
                    .isEqualTo(pages("?" + filter + "&"))
                    .isNotEmpty()
                    .hasSizeLessThan(11);
        }
        assertThat(export(OURS, "?actor=nobody").body()).isEmpty();
    }

    @Test
    void onlyTheAddressIsAFilter() {
        var asked = SERVICE.get(
                OURS,
                "/journal/export",
                "Event",
                "PilotStarted",
                "Grip-Position",
                Long.toString(last),
                "Actor",
                "nobody");

        assertThat(lines(asked)).hasSize(11);
    }

    @Test
    void aMunicipalityTakesAlongItsOwn() {
        assertThat(export(OURS, "").body()).doesNotContain("Van de buren");
        assertThat(export(THEIRS, "").body()).contains("Van de buren").doesNotContain("Huisarts");
        assertThat(export(THEIRS, "?stream=" + GP.value()).body()).isEmpty();
    }

    @Test
    void itSaysUpToWhereItGoesAndIsToBeKept() {
        var answer = export(OURS, "?stream=" + WALK.value());
        var position = answer.headers().firstValueAsLong("Grip-Position").orElseThrow();

        assertThat(position).isGreaterThanOrEqualTo(last);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"GM0183-journal-%d.ndjson\"".formatted(position));
    }

    @Test
    void whatIsNoFilterIsRefusedBeforeAnythingIsSaid() {
        for (var wrong : List.of("?trace=x", "?effectiveFrom=2020-02-30", "?kind=NONE", "?page=2", "?knownAt=T")) {
            var refused = SERVICE.get(OURS, "/journal/export" + wrong);
            assertThat(refused.statusCode()).as(wrong).isEqualTo(400);
            assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(refused.headers().firstValue("Content-Disposition")).isEmpty();
        }
    }

    @Test
    void whatIsRecordedMeanwhileComesAfterItsEnd() throws IOException {
        var begin = PUBLISHER.publish(BUSY, Facts.life(Facts.id(4), 5, new Random(2)));
        var caller = new Caller(new Municipality(BUSY), "user-1", Set.of(Role.VIEWER));
        var begun = SERVICE.bean(JournalExport.class).begin(caller, NO_FILTER, begin);
        var out = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                var more = PUBLISHER.publish(BUSY, Facts.proposed(new InterventionId(UUID.randomUUID()), "P", "Later"));
                SERVICE.json(BUSY, "/journal", "Grip-Position", Long.toString(more));
            }
        };
        begun.writeTo(out);

        assertThat(begun.position()).isEqualTo(begin);
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(5).noneMatch(line -> line.contains("Later"));
    }

    @Test
    void halfAFileIsNotTakenForAWholeOne() {
        var life = Facts.id(5);
        var position = PUBLISHER.publish(DAMAGED, Facts.life(life, 6, new Random(3)));
        SERVICE.json(DAMAGED, "/journal", "Grip-Position", Long.toString(position));
        INSTALLATION
                .owned()
                .update(
                        "update " + INSTALLATION.table("journal")
                                + " set event = 'Unheard' where stream = ? and sequence = 4",
                        life.value());

        assertThatThrownBy(() -> SERVICE.get(DAMAGED, "/journal/export")).isInstanceOf(UncheckedIOException.class);
    }

    private static String at(long position) {
        return Facts.fact(OURS, Facts.proposed(GP, "PJ10", "Huisarts"), 0, position)
                .recordedAt()
                .toString();
    }

    private static HttpResponse<String> export(String municipality, String query) {
        var answer = SERVICE.get(municipality, "/journal/export" + query, "Grip-Position", Long.toString(last));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static List<JsonNode> lines(HttpResponse<String> answer) {
        return answer.body().lines().map(JsonMapper.shared()::readTree).toList();
    }

    private static List<Fact> facts(String query) {
        return lines(export(OURS, query)).stream()
                .flatMap(line -> CloudEvents.read(cloudEvent(line)).stream())
                .toList();
    }

    /** As any library for CloudEvents reads it. */
    private static CloudEvent cloudEvent(JsonNode line) {
        var event = CloudEventBuilder.v1()
                .withId(line.path("id").asString())
                .withSource(URI.create(line.path("source").asString()))
                .withType(line.path("type").asString())
                .withSubject(line.path("subject").asString())
                .withTime(OffsetDateTime.parse(line.path("time").asString()))
                .withData(
                        line.path("datacontenttype").asString(),
                        line.path("data").toString().getBytes(StandardCharsets.UTF_8));
        line.properties().stream()
                .filter(attribute -> !NO_EXTENSION.contains(attribute.getKey()))
                .forEach(attribute -> event.withExtension(
                        attribute.getKey(), attribute.getValue().asString()));
        return event.build();
    }

    private static List<Fact> pages(String query) {
        var facts = new ArrayList<Fact>();
        for (var page = 1; ; page++) {
            var shown = SERVICE.json(
                    OURS, "/journal" + query + "pageSize=4&page=" + page, "Grip-Position", Long.toString(last));
            shown.path("events").forEach(entry -> facts.add(fact(entry)));
            if (facts.size() == shown.path("total").asInt()) {
                return facts;
            }
        }
    }

    private static Fact fact(JsonNode entry) {
        return new Fact(
                UUID.fromString(entry.path("id").asString()),
                EventJson.read(
                        entry.path("event").asString(), entry.path("data").toString()),
                entry.path("sequence").asLong(),
                entry.path("part").asInt(),
                entry.path("position").asLong(),
                Instant.parse(entry.path("recordedAt").asString()),
                new Provenance(new Municipality(OURS), entry.path("actor").asString(), null));
    }
}

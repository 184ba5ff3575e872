package nl.grip.command.publication;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import nl.grip.command.store.Duty;
import nl.grip.command.store.PositionedEvent;
import nl.grip.command.store.TestAppends;
import nl.grip.command.store.TestStore;
import nl.grip.events.StreamKind;
import nl.grip.events.wire.CloudEvents;
import nl.grip.events.wire.Topics;
import nl.grip.telemetry.Traces;
import nl.grip.testing.RealServers;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was committed reaches Kafka, in order, through the end of the one who carries it. */
class PublicationTest {

    private static final String KAFKA = RealServers.running().kafka();

    private final String prefix = "test-" + UUID.randomUUID();
    private final TestStore store = TestStore.fresh();
    private final TestAppends appends = new TestAppends(store);

    @AfterEach
    void close() throws Exception {
        appends.close();
        store.close();
    }

    @Test
    void aFactArrivesAsItIsStored() throws Exception {
        appends.run(5, 3);
        try (var publication = publication();
                var reader = readerOf(publication)) {
            awaitPrefix(reader, 15);

            assertThat(reader.facts()).hasSize(15);
            assertArrivedAsStored(reader.facts());
        }
    }

    @Test
    void topicsForgetNothing() throws Exception {
        try (var publication = publication();
                var reader = readerOf(publication);
                var admin = Admin.create(Map.of("bootstrap.servers", KAFKA))) {
            var topic = new ConfigResource(ConfigResource.Type.TOPIC, Topics.of(prefix, StreamKind.INTERVENTION));
            var kept = Objects.requireNonNull(
                    admin.describeConfigs(List.of(topic)).all().get().get(topic));

            assertThat(reader.prefix()).isZero();
            assertThat(kept.get("retention.ms").value()).isEqualTo("-1");
            assertThat(kept.get("retention.bytes").value()).isEqualTo("-1");
            assertThat(kept.get("cleanup.policy").value()).isEqualTo("delete");
        }
    }

    /** It waits to store its progress, when Kafka has acknowledged already, and its connection is cut there. */
    @Test
    void whoIsCutOffBetweenKafkaAndItsOwnProgressRepeatsAndLosesNothing() throws Exception {
        try (var publication = publication();
                var reader = readerOf(publication);
                var blocking = store.session()) {
            blocking.createStatement().execute("lock table publication in share mode");
            appends.run(4, 5);
            awaitPrefix(reader, 20);
            awaitWaitingForALock();
            await().until(() -> store.terminate("publication") == 1);
            blocking.rollback();

            appends.run(4, 5);
            awaitPrefix(reader, 40);

            assertThat(reader.repeats()).isPositive();
            assertArrivedAsStored(reader.facts());
        }
    }

    /** As after an update from before they were kept. */
    @Test
    void theEndsOfThePartitionsAreFoundInTheStoreWhereTheyWereNotKept() throws Exception {
        try (var publication = publication();
                var reader = readerOf(publication)) {
            appends.run(8, 5);
            awaitPrefix(reader, 40);
        }
        var kept = ends();
        store.client().sql("update publication set ends = null").update();

        try (var publication = publication();
                var reader = readerOf(publication)) {
            appends.run(1, 1);
            awaitPrefix(reader, 41);
        }

        var found = ends();
        assertThat(found).containsValue(41L).hasSizeGreaterThanOrEqualTo(kept.size());
        assertThat(found.entrySet().stream().filter(end -> !end.getValue().equals(41L)))
                .isSubsetOf(kept.entrySet());
    }

    private Map<String, Long> ends() {
        return store
                .client()
                .sql("select key, value::bigint from publication, jsonb_each_text(ends)")
                .query((row, _) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void nothingIsLostHoweverOftenItIsCutOff() throws Exception {
        try (var one = publication();
                var other = publication();
                var reader = readerOf(one, other)) {
            for (var round = 1; round <= 6; round++) {
                appends.run(10, 4);
                store.terminate("publication");
            }
            awaitPrefix(reader, 240);

            await().until(() -> one.isLeading() || other.isLeading());
            assertArrivedAsStored(reader.facts());
        }
    }

    /** As when Kafka comes back without its disks. */
    @Test
    void topicsThatWereLostAreFilledAnewFromTheStore() throws Exception {
        try (var publication = publication()) {
            appends.run(6, 5);
            try (var reader = readerOf(publication)) {
                awaitPrefix(reader, 30);
            }
            deleteTopics();
            awaitFilling(1);
            appends.run(1, 1);

            try (var reader = readerOf(publication)) {
                awaitPrefix(reader, 31);
                assertArrivedAsStored(reader.facts());
                assertThat(reader.facts())
                        .allSatisfy(fact -> assertThat(fact.headers().lastHeader(Topics.FILLING))
                                .isNotNull());
            }
        }
    }

    /** And somebody else creates them, so that the next fact finds an empty topic and is taken. */
    @Test
    void aTopicThatWasEmptiedUnnoticedIsFilledInOrderAllTheSame() throws Exception {
        try (var publication = publication()) {
            appends.run(6, 5);
            try (var reader = readerOf(publication)) {
                awaitPrefix(reader, 30);
            }
            deleteTopics();
            createTopics();
            appends.run(6, 1);
            awaitFilling(1);

            try (var reader = readerOf(publication)) {
                awaitPrefix(reader, 36);
                assertArrivedAsStored(reader.facts());
            }
        }
    }

    private void awaitFilling(int number) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> store.client()
                                .sql("select filling from publication")
                                .query(Integer.class)
                                .single()
                        >= number);
    }

    private void createTopics() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", KAFKA))) {
            for (var kind : StreamKind.values()) {
                var topic = new NewTopic(Topics.of(prefix, kind), Topics.partitions(kind, 6), (short) 1);
                try {
                    admin.createTopics(List.of(topic)).all().get();
                } catch (ExecutionException already) {
                    assertThat(already).hasCauseInstanceOf(TopicExistsException.class);
                }
            }
        }
    }

    private void deleteTopics() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", KAFKA))) {
            admin.deleteTopics(Topics.all(prefix)).all().get();
        }
    }

    private void assertArrivedAsStored(List<ConsumerRecord<String, CloudEvent>> facts) {
        var stored = store.positioned();
        assertThat(facts)
                .extracting(PublicationTest::described)
                .containsExactlyElementsOf(
                        stored.stream().map(PublicationTest::described).toList());
    }

    private static List<Object> described(ConsumerRecord<String, CloudEvent> message) {
        var fact = CloudEvents.read(message.value()).getFirst();
        var data = Objects.requireNonNull(message.value().getData()).toBytes();
        return List.of(
                message.key(),
                fact.id(),
                fact.sequence(),
                fact.position(),
                fact.recordedAt(),
                fact.provenance(),
                new String(data, StandardCharsets.UTF_8));
    }

    private static List<Object> described(PositionedEvent event) {
        var stored = event.event();
        return List.of(
                stored.stream().value(),
                stored.id(),
                stored.sequence(),
                event.position(),
                stored.recordedAt(),
                stored.provenance(),
                stored.payload());
    }

    private Duty publication() {
        var settings = new PublicationSettings(
                URI.create("urn:nld:test"), new PublicationSettings.Topics(prefix, 6, (short) 1));
        var work = new Publication(
                store.positions,
                Map.of("bootstrap.servers", KAFKA),
                settings,
                new PublicationMeters(new SimpleMeterRegistry()),
                Traces.off());
        return new Duty("publication", store.database, store.tidings, work);
    }

    /** The topics are there once one of them leads and has begun. */
    private TopicReader readerOf(Duty... publications) {
        await().until(() -> Arrays.stream(publications).anyMatch(Duty::isLeading) && topicsExist());
        return new TopicReader(KAFKA, prefix);
    }

    private boolean topicsExist() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", KAFKA))) {
            return admin.listTopics().names().get().containsAll(Topics.all(prefix));
        }
    }

    private void awaitWaitingForALock() {
        await().until(() -> store.client()
                .sql("select exists (select from pg_stat_activity where datname = current_database()"
                        + " and application_name = 'publication' and wait_event_type = 'Lock')")
                .query(Boolean.class)
                .single());
    }

    private static void awaitPrefix(TopicReader reader, long position) {
        await().until(() -> {
            reader.read();
            return reader.prefix() >= position;
        });
    }
}

package nl.grip.command.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.grip.command.publication.PublicationSettings.Topics;
import nl.grip.command.store.Duty;
import nl.grip.command.store.TestStore;
import nl.grip.testing.RealServers;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was signed reaches Kafka, in the order of signing, and is kept there for ever. */
class CheckpointPublicationTest {

    private static final Map<String, Object> KAFKA =
            Map.of("bootstrap.servers", RealServers.running().kafka());

    private final String prefix = "test-" + UUID.randomUUID();
    private final String topic = nl.grip.events.wire.Topics.checkpoints(prefix);
    private final TestStore store = TestStore.fresh();

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    @Test
    void aCheckpointArrivesByteForByteAndInOrder() throws Exception {
        sign("GM0183", 1);
        sign("GM1774", 5);
        try (var _ = publication()) {
            awaitPublished(2);
        }
        sign("GM0183", 2);
        try (var _ = publication()) {
            awaitPublished(3);
        }

        assertThat(read(3))
                .extracting(ConsumerRecord::key, ConsumerRecord::value)
                .containsExactly(
                        tuple("GM0183", note("GM0183", 1)),
                        tuple("GM1774", note("GM1774", 5)),
                        tuple("GM0183", note("GM0183", 2)));
        assertThat(read(3).getFirst().headers().lastHeader("ce_type").value())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("nl.checkpoints.checkpoint-signed.v1");
    }

    @Test
    void theTopicForgetsNothing() throws Exception {
        try (var publication = publication();
                var admin = Admin.create(KAFKA)) {
            await().until(() ->
                    publication.isLeading() && admin.listTopics().names().get().contains(topic));
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
            var kept = Objects.requireNonNull(
                    admin.describeConfigs(List.of(resource)).all().get().get(resource));

            assertThat(kept.get("retention.ms").value()).isEqualTo("-1");
            assertThat(kept.get("cleanup.policy").value()).isEqualTo("delete");
        }
    }

    private Duty publication() {
        var settings = new PublicationSettings(URI.create("urn:nld:test"), new Topics(prefix, 1, (short) 1));
        return new Duty("checkpoints", store.database, new CheckpointPublication(KAFKA, settings));
    }

    private void sign(String municipality, long size) {
        store.client()
                .sql("insert into checkpoint (municipality, size, note) values (?, ?, ?)")
                .params(municipality, size, note(municipality, size))
                .update();
    }

    private static String note(String municipality, long size) {
        return municipality + "\n" + size + "\nroot\n\n\u2014 key signature\n";
    }

    private void awaitPublished(long ordinal) {
        await().until(() -> store.client()
                        .sql("select ordinal from checkpoint_publication")
                        .query(Long.class)
                        .single()
                == ordinal);
    }

    private List<ConsumerRecord<String, String>> read(int number) {
        try (var consumer = new KafkaConsumer<>(KAFKA, new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var read = new ArrayList<ConsumerRecord<String, String>>();
            await().until(() -> {
                consumer.poll(Duration.ofMillis(50)).forEach(read::add);
                return read.size() >= number;
            });
            return read;
        }
    }
}

package nl.grip.command.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.grip.command.store.Duty;
import nl.grip.command.store.TestStore;
import nl.grip.events.wire.CloudEvents;
import nl.grip.events.wire.EventForm;
import nl.grip.telemetry.Traces;
import nl.grip.testing.RealServers;
import org.junit.jupiter.api.Test;

/** What is stored in an old form stays as it is, byte for byte, wherever it goes. */
class OldFormsTest {

    private static final Map<String, Object> KAFKA =
            Map.of("bootstrap.servers", RealServers.running().kafka());

    private final PublicationSettings settings = new PublicationSettings(
            URI.create("urn:nld:test"), new PublicationSettings.Topics("test-" + UUID.randomUUID(), 1, (short) 1));

    @Test
    void isPublishedAndTakenBackAsItWasStored() throws Exception {
        try (var store = TestStore.fresh()) {
            var stream = TestStore.stream();
            store.append(TestStore.events(stream, 0, 1));
            store.append(TestStore.oldEmbedding(stream, 1));
            store.append(TestStore.events(stream, 2, 1));

            try (var _ = publication(store)) {
                await().until(() -> published(store) == 3);
            }
            try (var reader = new TopicReader(
                    RealServers.running().kafka(), settings.topics().prefix())) {
                await().until(() -> {
                    reader.read();
                    return reader.prefix() == 3;
                });
                var sent = reader.facts().get(1).value();
                var stored = store.positioned().get(1).event();
                assertThat(sent.getType()).isEqualTo("nl.interventions.structurally-embedded.v1");
                assertThat(CloudEvents.formOf(sent)).isEqualTo(new EventForm("StructurallyEmbedded", 1));
                assertThat(new String(Objects.requireNonNull(sent.getData()).toBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(stored.payload());
                assertThat(CloudEvents.read(sent)).hasSize(2).allSatisfy(fact -> {
                    assertThat(fact.id()).isEqualTo(stored.id());
                    assertThat(fact.position()).isEqualTo(2);
                });
            }
            assertIsTakenBack(store);
        }
    }

    /** The ledger hashes every column of a row: so it is the same rows, or another tree. */
    private void assertIsTakenBack(TestStore store) throws Exception {
        try (var empty = TestStore.fresh()) {
            var recovery = new Recovery(empty.positions, empty.restoration(), KAFKA, settings);
            assertThat(recovery.takeBack()).isEqualTo(3);
            assertThat(empty.entries.after(0, 10)).isEqualTo(store.entries.after(0, 10));
        }
    }

    private static long published(TestStore store) {
        return store.client()
                .sql("select position from publication")
                .query(Long.class)
                .single();
    }

    private Duty publication(TestStore store) {
        var work = new Publication(
                store.positions, KAFKA, settings, new PublicationMeters(new SimpleMeterRegistry()), Traces.off());
        return new Duty("publication", store.database, store.tidings, work);
    }
}

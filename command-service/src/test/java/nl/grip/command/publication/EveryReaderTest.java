package nl.grip.command.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import nl.grip.command.publication.PublicationSettings.Topics;
import nl.grip.command.store.Interleaving;
import nl.grip.command.store.Interleaving.Step;
import nl.grip.command.store.TestStore;
import nl.grip.events.wire.CloudEvents;
import nl.grip.telemetry.Traces;
import nl.grip.testing.RealServers;

/** In whatever order transactions begin, write and end, a reader of Kafka sees what a reader of the store sees. */
class EveryReaderTest {

    private static final String KAFKA = RealServers.running().kafka();
    private static final String PREFIX = "test-" + UUID.randomUUID();
    private static final TestStore STORE = TestStore.fresh();
    private static final Interleaving INTERLEAVING = Interleaving.on(STORE);

    @AfterContainer
    static void stop() throws Exception {
        INTERLEAVING.close();
        STORE.close();
    }

    /** Each try begins as a new publisher that knows only what is stored; every other one has also forgotten a part of it. */
    @Property(tries = 40)
    void kafkaHoldsEveryEventOnceAndInOrderAfterSkippingRepeats(
            @ForAll("steps") List<Step> steps, @ForAll boolean forgets) throws Exception {
        INTERLEAVING.play(steps);
        try (var connection = DriverManager.getConnection(STORE.url, "grip_store", "grip_store")) {
            if (forgets) {
                goBack(connection);
            }
            publish(connection);
        }

        try (var reader = new TopicReader(KAFKA, PREFIX)) {
            await().until(() -> {
                reader.read();
                return reader.prefix() >= STORE.positions.last();
            });
            assertThat(reader.facts())
                    .extracting(
                            fact -> CloudEvents.read(fact.value()).getFirst().id())
                    .containsExactlyElementsOf(STORE.positioned().stream()
                            .map(event -> event.event().id())
                            .toList());
        }
    }

    private static void goBack(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("update publication set position = greatest(0, position - 7)");
        }
    }

    private static void publish(Connection connection) throws SQLException, InterruptedException {
        var settings = new PublicationSettings(URI.create("urn:nld:test"), new Topics(PREFIX, 3, (short) 1));
        var work = new Publication(
                STORE.positions,
                Map.of("bootstrap.servers", KAFKA),
                settings,
                new PublicationMeters(new SimpleMeterRegistry()),
                Traces.off());
        try (var shift = work.start(connection)) {
            while (shift.round().equals(Duration.ZERO)) {
                // Until there is nothing left to carry.
            }
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Interleaving.steps();
    }
}

package nl.grip.command.publication;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import nl.grip.command.store.Duty;
import nl.grip.command.store.PositionedEvent;
import nl.grip.command.store.Positions;
import nl.grip.telemetry.Traces;
import org.jspecify.annotations.Nullable;

/**
 * Carries every event to Kafka in the order of positions, at least once: how far it is gets stored after Kafka has
 * acknowledged, so after a failure it may take the last batch again. A reader knows a repeat by its position.
 */
final class Publication implements Duty.Work {

    private static final int BATCH = 500;
    /** What is stored meanwhile is carried together: to carry one event alone costs all processes together more than to store it. */
    private static final Duration PAUSE = Duration.ofMillis(5);

    private static final Duration AT_REST = Duration.ofSeconds(1);

    private final Positions positions;
    private final Map<String, Object> kafka;
    private final PublicationSettings settings;
    private final PublicationMeters meters;
    private final Traces traces;

    /** @param kafka how to reach Kafka, in the words of its clients */
    Publication(
            Positions positions,
            Map<String, Object> kafka,
            PublicationSettings settings,
            PublicationMeters meters,
            Traces traces) {
        this.positions = positions;
        this.kafka = kafka;
        this.settings = settings;
        this.meters = meters;
        this.traces = traces;
    }

    @Override
    public Duty.Shift start(Connection connection) throws SQLException, InterruptedException {
        new TopicKeeper(kafka, settings.topics()).keep();
        return new Shift(new PublicationTable(connection), new Carrier(kafka, settings));
    }

    private final class Shift implements Duty.Shift {

        private final PublicationTable table;
        private final Carrier carrier;
        private final Map<String, Long> ends;
        private long published;

        Shift(PublicationTable table, Carrier carrier) throws SQLException {
            this.table = table;
            this.carrier = carrier;
            published = table.position();
            ends = table.ends(stream -> carrier.placeOf(stream).toString());
            carrier.mark(published, ends);
        }

        @Override
        public Duration round() throws SQLException {
            var events = positions.after(published, BATCH);
            if (events.isEmpty()) {
                carrier.settle();
                return AT_REST;
            }
            carry(events);
            var position = events.getLast().position();
            carrier.mark(position, ends);
            table.keep(published, position, ends);
            published = position;
            if (events.size() < BATCH) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            return Duration.ZERO;
        }

        private void carry(List<PositionedEvent> events) {
            try (var _ = traces.following("publish", () -> causes(events))) {
                meters.carry(events.size(), () -> ends.putAll(carrier.carry(events)));
            }
        }

        private static Stream<@Nullable String> causes(List<PositionedEvent> events) {
            return events.stream().map(event -> event.event().provenance().trace());
        }

        @Override
        public void close() {
            carrier.close();
        }
    }
}

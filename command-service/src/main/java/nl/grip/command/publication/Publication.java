package nl.grip.command.publication;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
        return new Shift(connection, progress(connection), new Carrier(kafka, settings));
    }

    private static long progress(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select position from publication")) {
            var row = statement.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }

    private final class Shift implements Duty.Shift {

        private final Connection connection;
        private final Carrier carrier;
        private long published;

        Shift(Connection connection, long published, Carrier carrier) {
            this.connection = connection;
            this.published = published;
            this.carrier = carrier;
        }

        @Override
        public Duration round() throws SQLException {
            var events = positions.after(published, BATCH);
            if (events.isEmpty()) {
                return AT_REST;
            }
            carry(events);
            keep(events.getLast().position());
            return Duration.ZERO;
        }

        private void carry(List<PositionedEvent> events) {
            try (var _ = traces.following("publish", () -> causes(events))) {
                meters.carry(events.size(), () -> carrier.carry(events));
            }
        }

        private static Stream<@Nullable String> causes(List<PositionedEvent> events) {
            return events.stream().map(event -> event.event().provenance().trace());
        }

        private void keep(long position) throws SQLException {
            try (var statement =
                    connection.prepareStatement("update publication set position = ? where position = ?")) {
                statement.setLong(1, position);
                statement.setLong(2, published);
                if (statement.executeUpdate() != 1) {
                    throw new IllegalStateException("another has published meanwhile");
                }
            }
            published = position;
        }

        @Override
        public void close() {
            carrier.close();
        }
    }
}

package nl.grip.command.publication;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.grip.command.store.Duty;
import nl.grip.events.Municipality;
import nl.grip.events.wire.CloudEvents;

/**
 * Carries what the ledger has signed to Kafka, in the order of signing and at least once: how far it is gets stored after
 * Kafka has acknowledged.
 */
final class CheckpointPublication implements Duty.Work {

    private static final Duration AT_REST = Duration.ofSeconds(1);

    private static final String NEXT = """
        select ordinal, municipality, size, note, signed_at from checkpoint
         where ordinal > (select ordinal from checkpoint_publication) order by ordinal limit 500
        """;

    private record Signed(long ordinal, Municipality municipality, long size, String note, OffsetDateTime signedAt) {

        static Signed of(ResultSet row) throws SQLException {
            return new Signed(
                    row.getLong("ordinal"),
                    new Municipality(row.getString("municipality")),
                    row.getLong("size"),
                    row.getString("note"),
                    row.getObject("signed_at", OffsetDateTime.class));
        }
    }

    private final Map<String, Object> kafka;
    private final PublicationSettings settings;

    /** @param kafka how to reach Kafka, in the words of its clients */
    CheckpointPublication(Map<String, Object> kafka, PublicationSettings settings) {
        this.kafka = kafka;
        this.settings = settings;
    }

    @Override
    public Duty.Shift start(Connection connection) throws InterruptedException {
        new TopicKeeper(kafka, settings.topics()).keep();
        return new Shift(connection, new Carrier(kafka, settings));
    }

    private final class Shift implements Duty.Shift {

        private final Connection connection;
        private final Carrier carrier;

        Shift(Connection connection, Carrier carrier) {
            this.connection = connection;
            this.carrier = carrier;
        }

        @Override
        public Duration round() throws SQLException {
            var signed = next();
            if (signed.isEmpty()) {
                return AT_REST;
            }
            for (var one : signed) {
                carrier.checkpoint(
                        one.municipality(),
                        CloudEvents.checkpoint(
                                settings.source(),
                                one.municipality(),
                                one.size(),
                                one.note(),
                                one.signedAt().toInstant()));
            }
            carrier.settle();
            keep(signed.getLast().ordinal());
            return Duration.ZERO;
        }

        private List<Signed> next() throws SQLException {
            try (var statement = connection.createStatement()) {
                var rows = statement.executeQuery(NEXT);
                var signed = new ArrayList<Signed>();
                while (rows.next()) {
                    signed.add(Signed.of(rows));
                }
                return signed;
            }
        }

        private void keep(long ordinal) throws SQLException {
            try (var statement = connection.prepareStatement("update checkpoint_publication set ordinal = ?")) {
                statement.setLong(1, ordinal);
                statement.executeUpdate();
            }
        }

        @Override
        public void close() {
            carrier.close();
        }
    }
}

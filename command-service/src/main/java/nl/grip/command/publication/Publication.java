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
import nl.grip.command.store.StoreBehindException;
import nl.grip.telemetry.Traces;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries every event to Kafka in the order of positions, at least once: how far it is gets stored after Kafka has
 * acknowledged, so after a failure it may take the last batch again. A reader knows a repeat by its position.
 */
final class Publication implements Duty.Work {

    private static final int BATCH = 500;

    /**
     * What is stored meanwhile is carried together: to carry one event alone costs all processes together more than to store it, and where
     * they have no time left, it is seen later than if it had waited. Who comes after a while in which nothing came, is carried at once.
     */
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(25);

    /** The more there is, the longer, so that they have more done where most is to be done. */
    private static final Duration PAUSE_PER_EVENT = Duration.ofMillis(1);

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(50);
    private static final Duration AT_REST = Duration.ofSeconds(1);

    /** While nothing happens, nothing else would tell that Kafka has lost what it had. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Publication.class);

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
        var keeper = new TopicKeeper(kafka, settings.topics());
        keeper.keep();
        var contents = new TopicContents(kafka, settings.topics());
        try {
            return start(new PublicationTable(connection), keeper, contents);
        } catch (SQLException | InterruptedException | RuntimeException failed) {
            contents.close();
            throw failed;
        }
    }

    private Duty.Shift start(PublicationTable table, TopicKeeper keeper, TopicContents contents)
            throws SQLException, InterruptedException {
        var carrier = new Carrier(kafka, settings);
        try {
            makeWhole(table, keeper, carrier, contents);
            return new Shift(table, carrier, contents);
        } catch (SQLException | InterruptedException | RuntimeException failed) {
            carrier.close();
            throw failed;
        }
    }

    /**
     * Begins anew where Kafka has lost what it had acknowledged.
     *
     * @throws StoreBehindException where it is the store that has lost something
     */
    private void makeWhole(PublicationTable table, TopicKeeper keeper, Carrier carrier, TopicContents contents)
            throws SQLException, InterruptedException {
        var inventory = new Inventory(contents.tails());
        var unknown =
                inventory.unknown(positions).stream().mapToLong(one -> one).max();
        table.tellUnknown(unknown);
        if (unknown.isPresent()) {
            throw new StoreBehindException(
                    "Kafka has facts that are not in the store, up to position " + unknown.getAsLong());
        }
        var ends = table.ends(stream -> carrier.placeOf(stream).toString());
        var lost = inventory.lost(ends);
        if (!lost.isEmpty()) {
            LOG.warn("Kafka has lost facts of {}: they are filled anew from the store", lost);
            keeper.empty(lost);
            lost.forEach(place -> ends.remove(place.toString()));
            table.fillAnew(ends);
        }
    }

    private final class Shift implements Duty.Shift {

        private final PublicationTable table;
        private final Carrier carrier;
        private final TopicContents contents;
        private final Map<String, Long> ends;
        private final int filling;
        private long published;
        private long lookedAt = System.nanoTime();

        Shift(PublicationTable table, Carrier carrier, TopicContents contents) throws SQLException {
            this.table = table;
            this.carrier = carrier;
            this.contents = contents;
            published = table.position();
            filling = table.filling();
            ends = table.ends(stream -> carrier.placeOf(stream).toString());
            carrier.hold(contents.ends());
            carrier.mark(published, ends);
        }

        @Override
        public Duration round() throws SQLException {
            var events = positions.after(published, BATCH);
            if (events.isEmpty()) {
                carrier.settle();
                lookAgain();
                return AT_REST;
            }
            carry(events);
            var position = events.getLast().position();
            carrier.mark(position, ends);
            table.keep(published, position, ends);
            published = position;
            if (events.size() < BATCH) {
                var pause = PAUSE_PER_EVENT.multipliedBy(events.size()).toNanos();
                LockSupport.parkNanos(Math.clamp(pause, SHORTEST_PAUSE.toNanos(), LONGEST_PAUSE.toNanos()));
            }
            return Duration.ZERO;
        }

        private void lookAgain() {
            if (System.nanoTime() - lookedAt > BETWEEN_LOOKS.toNanos()) {
                carrier.hold(contents.ends());
                lookedAt = System.nanoTime();
            }
        }

        private void carry(List<PositionedEvent> events) {
            var missing = events.stream().filter(this::isMissing).toList();
            if (missing.isEmpty()) {
                return;
            }
            try (var _ = traces.following("publish", () -> causes(missing))) {
                meters.carry(missing.size(), () -> ends.putAll(carrier.carry(missing, filling)));
            }
        }

        /** While some partitions are filled anew, the others have theirs. */
        private boolean isMissing(PositionedEvent event) {
            var place = carrier.placeOf(event.event().stream()).toString();
            return event.position() > ends.getOrDefault(place, 0L);
        }

        private static Stream<@Nullable String> causes(List<PositionedEvent> events) {
            return events.stream().map(event -> event.event().provenance().trace());
        }

        @Override
        public void close() {
            carrier.close();
            contents.close();
        }
    }
}

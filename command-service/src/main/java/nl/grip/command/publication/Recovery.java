package nl.grip.command.publication;

import io.cloudevents.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import nl.grip.command.store.PositionedEvent;
import nl.grip.command.store.Positions;
import nl.grip.command.store.Restoration;
import nl.grip.command.store.StoredEvent;
import nl.grip.events.wire.CloudEvents;

/** Takes facts back from Kafka, which forgets nothing, into a store that was put back to what it once was. */
final class Recovery {

    /** Clocks of servers differ, and a fact is published a moment after it was recorded. */
    private static final Duration LEEWAY = Duration.ofHours(1);

    /**
     * How the store stands beside what the topics hold.
     *
     * @param stored the position of the last fact in the store
     * @param unknownUpTo up to which position Kafka has facts that the store does not have there; absent where there are none
     * @param othersFrom the first position seen at which the two have different facts; absent where they have the same
     */
    record Standing(long stored, OptionalLong unknownUpTo, OptionalLong othersFrom) {}

    private final Positions positions;
    private final Restoration restoration;
    private final Map<String, Object> kafka;
    private final PublicationSettings settings;

    Recovery(Positions positions, Restoration restoration, Map<String, Object> kafka, PublicationSettings settings) {
        this.positions = positions;
        this.restoration = restoration;
        this.kafka = kafka;
        this.settings = settings;
    }

    Standing standing() {
        try (var contents = new TopicContents(kafka, settings.topics())) {
            return standing(contents);
        }
    }

    /**
     * Stores again what Kafka has behind the last fact of the store.
     *
     * @return how many facts
     * @throws IllegalArgumentException where store and Kafka have different facts at one position, or facts in between are missing
     */
    int takeBack() throws SQLException {
        try (var contents = new TopicContents(kafka, settings.topics())) {
            var standing = standing(contents);
            standing.othersFrom().ifPresent(position -> {
                throw new IllegalArgumentException(
                        "the store has other facts than Kafka, from position %d or before".formatted(position));
            });
            var facts = contents.after(
                    standing.stored(), lastRecordedAt(standing.stored()).minus(LEEWAY));
            restoration.putBack(facts.values().stream().map(Recovery::stored).toList());
            return facts.size();
        }
    }

    private Standing standing(TopicContents contents) {
        var stored = positions.last();
        var unknown = new Inventory(contents.tails()).unknown(positions);
        return new Standing(
                stored,
                unknown.stream().mapToLong(one -> one).max(),
                unknown.stream()
                        .mapToLong(one -> one)
                        .filter(one -> one <= stored)
                        .min());
    }

    private Instant lastRecordedAt(long stored) {
        return positions.after(stored - 1, 1).stream()
                .map(last -> last.event().recordedAt())
                .findFirst()
                .orElse(Instant.EPOCH.plus(LEEWAY));
    }

    private static PositionedEvent stored(CloudEvent event) {
        var fact = CloudEvents.read(event).getFirst();
        var payload = new String(Objects.requireNonNull(event.getData()).toBytes(), StandardCharsets.UTF_8);
        return new PositionedEvent(
                fact.position(),
                new StoredEvent(
                        fact.id(),
                        fact.event().stream(),
                        fact.sequence(),
                        CloudEvents.formOf(event),
                        payload,
                        fact.provenance(),
                        fact.recordedAt()));
    }
}

package nl.grip.query.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.grip.events.DomainEvent;
import nl.grip.events.StreamId;
import nl.grip.events.wire.Fact;
import nl.grip.events.wire.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * What somebody supposes to happen after a moment of what did happen. Nothing is copied: what was recorded is read where it stands, and
 * what is supposed counts behind it, by the same folds.
 *
 * @param knownAt what was recorded by then counts
 * @param position of the newest fact when it was supposed: no fact behind it counts, and what is supposed stands there
 * @param supposedAt when that was
 * @param by who supposes it
 * @param events in the order in which they are supposed; one of a history that had not begun counts for nothing
 */
public record Scenario(
        UUID id,
        String title,
        Instant knownAt,
        long position,
        Instant supposedAt,
        Provenance by,
        List<DomainEvent> events) {

    public Scenario {
        events = List.copyOf(events);
    }

    /** Whether it starts from that fact. */
    boolean knows(Fact fact) {
        return fact.position() <= position && !fact.recordedAt().isAfter(knownAt);
    }

    /** @return what is known, and behind it what is supposed of the histories that it tells of */
    public List<Fact> goOn(List<Fact> known) {
        Map<StreamId, Long> ends = new HashMap<>();
        known.forEach(fact -> ends.merge(fact.event().stream(), fact.sequence(), Math::max));
        var all = new ArrayList<>(known);
        for (var number = 0; number < events.size(); number++) {
            var event = events.get(number);
            var sequence = ends.computeIfPresent(event.stream(), (_, last) -> last + 1);
            if (sequence != null) {
                all.add(new Fact(idOf(number), event, sequence, 0, position + 1 + number, supposedAt, by));
            }
        }
        return all;
    }

    /** What is told of an event, so that nobody takes one that is supposed for one that happened. */
    private Lineage.Step told(Lineage.Step step) {
        return step.position() > position && isOurs(step.id()) ? step.asSupposed() : step;
    }

    /** What is told in a scenario, or in none. */
    static List<Lineage.Step> told(@Nullable Scenario scenario, List<Lineage.Step> steps) {
        return scenario == null ? steps : steps.stream().map(scenario::told).toList();
    }

    private boolean isOurs(UUID fact) {
        for (var number = 0; number < events.size(); number++) {
            if (idOf(number).equals(fact)) {
                return true;
            }
        }
        return false;
    }

    private UUID idOf(int number) {
        return UUID.nameUUIDFromBytes((id + "/" + number).getBytes(UTF_8));
    }
}

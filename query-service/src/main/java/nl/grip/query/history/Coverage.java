package nl.grip.query.history;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.grip.events.StreamId;
import nl.grip.events.wire.Fact;

/**
 * What counts by a day: what took effect by then, except where nothing of what it goes on from did. A pilot that was proposed
 * for a later day than the one on which it began, shows from the day of the proposal on.
 */
final class Coverage {

    private record About(StreamId stream, Object what) {}

    private final LocalDate until;
    private final Map<About, Boolean> said = new HashMap<>();
    private final Map<About, Boolean> begun = new HashMap<>();

    /** @param until the last day of which anything counts */
    Coverage(LocalDate until) {
        this.until = until;
    }

    /** Has to be asked of every fact once, in the order in which they were recorded. */
    boolean covers(Fact fact) {
        var stream = fact.event().stream();
        var matter = Matter.of(fact.event());
        var covers = !fact.event().effectiveOn().isAfter(until)
                && matter.of().stream()
                        .allMatch(one -> (matter.goesOn().contains(one) ? said : begun)
                                .getOrDefault(new About(stream, one), true));
        matter.of().forEach(one -> said.merge(new About(stream, one), covers, Boolean::logicalOr));
        matter.goesOn().forEach(one -> begun.merge(new About(stream, one), covers, Boolean::logicalOr));
        return covers;
    }
}

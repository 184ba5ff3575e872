package nl.grip.query.history;

import nl.grip.events.Decision;
import nl.grip.events.DomainEvent;
import nl.grip.events.wire.EventJson;
import org.jspecify.annotations.Nullable;

/** The decision that an event rests on. Every event that rests on one calls it so. */
final class Decisions {

    private Decisions() {}

    /** @return absent where the event rests on none */
    static @Nullable Decision in(DomainEvent event) {
        var decision = EventJson.MAPPER.valueToTree(event).path("decision");
        return decision.isObject() ? EventJson.MAPPER.treeToValue(decision, Decision.class) : null;
    }
}

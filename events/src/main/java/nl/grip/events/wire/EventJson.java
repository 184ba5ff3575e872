package nl.grip.events.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import nl.grip.events.DomainEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one JSON dialect of this system. What is absent is left out, and a reader tolerates fields it does not know yet. */
public final class EventJson {

    public static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .changeDefaultPropertyInclusion(always -> always.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private EventJson() {}

    public static String write(DomainEvent event) {
        return MAPPER.writeValueAsString(event);
    }

    /** @throws UnreadableFactException where no event has that name, or the text does not have the event's form */
    public static DomainEvent read(String name, String json) {
        var type = EventCatalog.typeOf(name)
                .orElseThrow(() -> new UnreadableFactException("no event is called " + name + " in this version"));
        try {
            return MAPPER.readValue(json, type);
        } catch (JacksonException malformed) {
            throw new UnreadableFactException(
                    "this is not a " + name + ": " + malformed.getOriginalMessage(), malformed);
        }
    }
}

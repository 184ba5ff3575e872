package nl.grip.events.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import nl.grip.events.DomainEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

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

    /**
     * Reads what was written in the form of today.
     *
     * @throws UnreadableFactException where no event has that name, or the text does not have the event's form
     */
    public static DomainEvent read(String name, String json) {
        var type = EventCatalog.typeOf(name)
                .orElseThrow(() -> new UnreadableFactException("no event is called " + name + " in this version"));
        try {
            return MAPPER.readValue(json, type);
        } catch (JacksonException malformed) {
            throw malformed(name, malformed);
        }
    }

    /**
     * Reads what was written in any form that there ever was.
     *
     * @return one event, or several where it is read as several, in their order
     * @throws UnreadableFactException where no event has that name or that form, or the text does not have the form
     */
    public static List<DomainEvent> read(EventForm form, String json) {
        return Upcasts.ALL.has(form)
                ? Upcasts.ALL
                        .read(new Written(form, tree(form, json)))
                        .map(EventJson::event)
                        .toList()
                : List.of(read(ofToday(form).name(), json));
    }

    private static ObjectNode tree(EventForm form, String json) {
        try {
            if (MAPPER.readTree(json) instanceof ObjectNode data) {
                return data;
            }
        } catch (JacksonException malformed) {
            throw malformed(form.name(), malformed);
        }
        throw new UnreadableFactException("this is not a " + form);
    }

    private static DomainEvent event(Written written) {
        var name = ofToday(written.form()).name();
        try {
            return MAPPER.treeToValue(written.data(), EventCatalog.typeOf(name).orElseThrow());
        } catch (JacksonException malformed) {
            throw malformed(name, malformed);
        }
    }

    private static EventForm ofToday(EventForm form) {
        var today = EventCatalog.formOf(form.name());
        if (!today.equals(form)) {
            throw new UnreadableFactException("this version does not read %s".formatted(form));
        }
        return today;
    }

    private static UnreadableFactException malformed(String name, JacksonException malformed) {
        return new UnreadableFactException("this is not a " + name + ": " + malformed.getOriginalMessage(), malformed);
    }
}

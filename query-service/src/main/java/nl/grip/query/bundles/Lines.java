package nl.grip.query.bundles;

import nl.grip.events.wire.EventJson;
import tools.jackson.core.JacksonException;

/** Reads the lines of a bundle. */
final class Lines {

    private Lines() {}

    static <T> T read(String line, Class<T> type) {
        try {
            return EventJson.MAPPER.readValue(line, type);
        } catch (JacksonException malformed) {
            throw new IllegalArgumentException(malformed.getOriginalMessage(), malformed);
        }
    }
}

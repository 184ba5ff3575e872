package nl.grip.query.projections;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.grip.events.wire.EventJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** A JSON object as it stands in a column: its text, which is read when somebody looks into it. */
public final class JsonFields extends AbstractMap<String, Object> {

    private static final TypeReference<LinkedHashMap<String, Object>> FIELDS = new TypeReference<>() {};

    private final String text;
    private volatile @Nullable Map<String, Object> read;

    JsonFields(String text) {
        this.text = text;
    }

    /** The object as text: where it comes from a column, what stands there. */
    public static String textOf(Map<String, ?> fields) {
        return fields instanceof JsonFields stored ? stored.text : EventJson.MAPPER.writeValueAsString(fields);
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        var fields = read;
        if (fields == null) {
            fields = Collections.unmodifiableMap(EventJson.MAPPER.readValue(text, FIELDS));
            read = fields;
        }
        return fields.entrySet();
    }
}

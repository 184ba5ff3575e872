package nl.grip.query.projections;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.grip.events.Money;
import tools.jackson.databind.JavaType;

/** Which type of PostgreSQL holds which type of a row. */
final class ColumnType {

    private static final Map<Class<?>, String> TYPES = Map.of(
            LocalDate.class, "date",
            Instant.class, "timestamptz",
            int.class, "integer",
            Integer.class, "integer",
            long.class, "bigint",
            Long.class, "bigint",
            boolean.class, "boolean",
            Boolean.class, "boolean",
            Map.class, "jsonb",
            Money.class, "numeric");

    private ColumnType() {}

    static String of(JavaType type) {
        var raw = type.getRawClass();
        if (isText(raw)) {
            return "text";
        }
        if (raw == List.class) {
            return isText(type.getContentType().getRawClass()) ? "text[]" : "jsonb";
        }
        var known = TYPES.get(raw);
        if (known == null) {
            throw new IllegalArgumentException("no column holds a " + type.toCanonical());
        }
        return known;
    }

    /** What stands in one column, though it may be a record. */
    static boolean isOneValue(Class<?> type) {
        return isText(type) || TYPES.containsKey(type);
    }

    /** Text, or what is written as one text: an enum, an id, a code that is a record of nothing but itself. */
    static boolean isText(Class<?> type) {
        return type == String.class
                || type == UUID.class
                || type.isEnum()
                || (type.isRecord()
                        && type.getRecordComponents().length == 1
                        && isText(type.getRecordComponents()[0].getType()));
    }
}

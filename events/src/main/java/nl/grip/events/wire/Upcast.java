package nl.grip.events.wire;

import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a form in which nothing is written any more is read: as one event of a later form, or as several, in their order. It is a pure
 * function of that one event, so that whoever reads it, wherever and whenever, reads the same.
 *
 * @param form what was once written
 * @param meaning in a sentence, why it is read so
 * @param reading is given the data as a copy of its own; never empty, for what was recorded is not left out
 */
record Upcast(EventForm form, String meaning, Function<ObjectNode, List<Written>> reading) {

    static Upcast of(String name, int form, String meaning, Function<ObjectNode, List<Written>> reading) {
        return new Upcast(new EventForm(name, form), meaning, reading);
    }

    /** A field that got another name; all else stays. */
    static ObjectNode renamed(ObjectNode data, String from, String to) {
        if (data.has(from)) {
            data.set(to, data.remove(from));
        }
        return data;
    }

    /** A part of what was said, by these of its fields. */
    static ObjectNode only(ObjectNode data, String... fields) {
        return data.deepCopy().retain(fields);
    }

    /** What was said but for this field. */
    static ObjectNode without(ObjectNode data, String field) {
        return data.deepCopy().remove(List.of(field));
    }

    List<Written> apply(ObjectNode data) {
        return reading.apply(data.deepCopy());
    }
}

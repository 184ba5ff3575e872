package nl.grip.events.wire;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an event once said and is no longer heard when it is read. A field that is left out is found by saying something else in it,
 * which then must be in what the event is read as; it need not have its old name or place.
 */
final class Losses {

    private static final JsonNode UNHEARD_TEXT = JsonNodeFactory.instance.stringNode("never said before");
    private static final JsonNode UNHEARD_NUMBER = JsonNodeFactory.instance.numberNode(new BigDecimal("918273645.5"));

    private Losses() {}

    /**
     * @param upcasts by which it is read
     * @return event, form and field of each; none where everything that it says is heard
     */
    static List<String> of(Upcasts upcasts, Written written) {
        return Stream.concat(inReading(upcasts, written), upcasts.read(written).flatMap(Losses::inRecord))
                .toList();
    }

    private static Stream<String> inReading(Upcasts upcasts, Written written) {
        return leaves(written.data(), JsonPointer.empty())
                .filter(field -> !isHeard(upcasts, written, field))
                .map(field -> lost(written.form(), field));
    }

    private static boolean isHeard(Upcasts upcasts, Written written, JsonPointer field) {
        var otherwise = otherwise(written.data().at(field));
        var said = written.data().deepCopy();
        set(said, field, otherwise);
        return upcasts.read(new Written(written.form(), said))
                .anyMatch(read -> leaves(read.data(), JsonPointer.empty())
                        .anyMatch(one -> read.data().at(one).equals(otherwise)));
    }

    private static JsonNode otherwise(JsonNode value) {
        return value.isNumber() ? UNHEARD_NUMBER : UNHEARD_TEXT;
    }

    private static void set(ObjectNode data, JsonPointer field, JsonNode value) {
        var holder = data.at(field.head());
        var last = field.last();
        if (holder instanceof ObjectNode named) {
            named.set(last.getMatchingProperty(), value);
        } else {
            holder.asArray().set(last.getMatchingIndex(), value);
        }
    }

    /** What is in the text and not in the record that is made of it. */
    private static Stream<String> inRecord(Written written) {
        var event = EventJson.read(written.form().name(), written.data().toString());
        var kept = EventJson.MAPPER.readTree(EventJson.write(event));
        Set<JsonPointer> heard = leaves(kept, JsonPointer.empty()).collect(toSet());
        return leaves(written.data(), JsonPointer.empty())
                .filter(field -> !heard.contains(field)
                        || !kept.at(field).equals(written.data().at(field)))
                .map(field -> lost(written.form(), field));
    }

    private static String lost(EventForm form, JsonPointer field) {
        return form + ": " + field;
    }

    private static Stream<JsonPointer> leaves(JsonNode node, JsonPointer at) {
        if (node.isObject()) {
            return node.propertyStream().flatMap(field -> leaves(field.getValue(), at.appendProperty(field.getKey())));
        }
        return node.isArray()
                ? Stream.iterate(0, index -> index + 1)
                        .limit(node.size())
                        .flatMap(index -> leaves(node.get(index), at.appendIndex(index)))
                : Stream.of(at);
    }
}

package nl.grip.query.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.grip.events.Money;
import nl.grip.events.wire.EventJson;
import nl.grip.query.tables.Amount;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.POJONode;

/**
 * Every value of an answer, under the path by which it stands in its JSON. What is one of several goes by what it is called, where
 * that tells it from the others, and else by its number: so one more that comes before it does not change its name.
 */
final class Places {

    /** What something is called by, the best first. */
    private static final List<String> NAMES = List.of(
            "id",
            "code",
            "line",
            "reference",
            "plan",
            "version",
            "dueOn",
            "interventionId",
            "goal",
            "responsibility",
            "subject",
            "year",
            "key",
            "period",
            "from",
            "sequence");

    /** An amount is told from any other number, and is exact. */
    private static final JsonMapper MAPPER = EventJson.MAPPER
            .rebuild()
            .addModule(new SimpleModule()
                    .addSerializer(Money.class, amount(money -> money))
                    .addSerializer(Amount.class, amount(Amount::exact)))
            .build();

    /** Which moment is shown is no value of what is shown. */
    private static final String SHOWS = "shows/";

    private final SequencedMap<String, Figure> found = new LinkedHashMap<>();

    private Places() {}

    static SequencedMap<String, Figure> of(Object answer) {
        var places = new Places();
        places.add("", MAPPER.valueToTree(answer));
        places.found.keySet().removeIf(place -> place.startsWith(SHOWS));
        return places.found;
    }

    private static <T> ValueSerializer<T> amount(Function<T, Money> exact) {
        return new ValueSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializationContext context) {
                json.writeEmbeddedObject(exact.apply(value));
            }
        };
    }

    private void add(String path, JsonNode value) {
        if (value.isObject()) {
            value.properties().forEach(field -> add(below(path, field.getKey()), field.getValue()));
        } else if (value.isArray() && value.valueStream().anyMatch(JsonNode::isContainer)) {
            addEach(path, value);
        } else if (value.isArray() && !value.isEmpty()) {
            put(path, value.valueStream().map(JsonNode::asString).collect(Collectors.joining(", ")));
        } else if (value instanceof POJONode amount && amount.getPojo() instanceof Money money) {
            found.put(path, Figure.of(money));
        } else if (value.isValueNode() && !value.isNull()) {
            put(path, value.asString());
        }
    }

    private void addEach(String path, JsonNode several) {
        var names = NAMES.stream()
                .map(field -> several.valueStream()
                        .map(one -> one.path(field).asString(""))
                        .toList())
                .filter(Places::tellApart)
                .findFirst()
                .orElseGet(() -> IntStream.range(0, several.size())
                        .mapToObj(String::valueOf)
                        .toList());
        for (var at = 0; at < several.size(); at++) {
            add(below(path, names.get(at)), several.path(at));
        }
    }

    private static boolean tellApart(List<String> names) {
        return !names.contains("") && names.stream().distinct().count() == names.size();
    }

    private void put(String path, String text) {
        found.put(path, Figure.of(text));
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "/" + name;
    }
}

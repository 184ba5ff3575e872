package nl.grip.door;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One parameter of an operation: in the query, the path or a header.
 *
 * @param inOne whether a list comes as one text with commas, and not as a parameter for each
 */
record ContractParameter(String name, Violation.Place place, boolean required, boolean inOne, ContractSchema schema) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");

    List<Violation> violations(List<String> values) {
        if (values.isEmpty()) {
            return required ? List.of(violation("required")) : List.of();
        }
        if (values.stream().anyMatch(value -> value.codePoints().anyMatch(Character::isISOControl))) {
            return List.of(violation("control-characters"));
        }
        var type = schema.resolved();
        if (!is(type, "array")) {
            return values.size() > 1
                    ? List.of(violation("repeated"))
                    : schema.violations(json(values.getFirst(), type), place, name);
        }
        if (inOne && values.size() > 1) {
            return List.of(violation("repeated"));
        }
        var items = inOne ? List.of(values.getFirst().split(",", -1)) : values;
        ArrayNode list = JSON.arrayNode();
        items.forEach(value -> list.add(json(value, type.path("items"))));
        return schema.violations(list, place, name);
    }

    private Violation violation(String rule) {
        return new Violation(place, name, rule, List.of());
    }

    /** What does not look like the type stays text, so that the schema says what is wrong with it. */
    private static JsonNode json(String value, JsonNode type) {
        if (is(type, "integer") && INTEGER.matcher(value).matches()) {
            return JSON.numberNode(Long.parseLong(value));
        }
        if (is(type, "number") && NUMBER.matcher(value).matches()) {
            return JSON.numberNode(new BigDecimal(value));
        }
        if (is(type, "boolean") && (value.equals("true") || value.equals("false"))) {
            return JSON.booleanNode(value.equals("true"));
        }
        return JSON.stringNode(value);
    }

    private static boolean is(JsonNode schema, String type) {
        var declared = schema.path("type");
        return declared.isArray()
                ? declared.valueStream().anyMatch(one -> one.asString().equals(type))
                : declared.asString("").equals(type);
    }
}

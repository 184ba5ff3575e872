package nl.grip.door.generation;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives everything that comes in a bound. An object has no other fields than those named; a text without a length is one
 * line of at most 200 characters; a longer text may have line ends and tabs, and no text has other control characters.
 */
final class SchemaBounds {

    private static final int SHORT = 200;
    private static final String ONE_LINE = "^[^\\u0000-\\u001f\\u007f-\\u009f]*$";
    private static final String SEVERAL_LINES = "^[^\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f]*$";
    private static final int MOST_ITEMS = 100;

    private final ObjectNode document;
    private final Set<String> closed = new HashSet<>();

    private SchemaBounds(ObjectNode document) {
        this.document = document;
    }

    static void close(ObjectNode document) {
        var bounds = new SchemaBounds(document);
        document.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    operation.path("parameters").forEach(parameter -> bounds.close(parameter.path("schema"), true));
                    operation
                            .path("requestBody")
                            .path("content")
                            .forEach(content -> bounds.close(content.path("schema"), true));
                }));
    }

    private void close(JsonNode node, boolean mayClose) {
        if (!(node instanceof ObjectNode schema)) {
            return;
        }
        if (schema.has("$ref")) {
            var reference = schema.get("$ref").asString();
            if (closed.add(reference)) {
                close(document.at(reference.substring(1)), mayClose);
            }
            return;
        }
        if (schema.has("properties") && mayClose) {
            // Parts that make one object together cannot each refuse the other's fields.
            schema.put(schema.has("allOf") ? "unevaluatedProperties" : "additionalProperties", false);
        }
        bound(schema);
        Stream.of("oneOf", "anyOf").forEach(kind -> schema.path(kind).forEach(part -> close(part, true)));
        schema.path("allOf").forEach(part -> close(part, false));
        schema.path("properties").forEach(property -> close(property, true));
        close(schema.path("items"), true);
        close(schema.path("additionalProperties"), true);
    }

    private static void bound(ObjectNode schema) {
        switch (type(schema)) {
            case "string" -> boundText(schema);
            case "integer" -> boundInteger(schema);
            case "array" -> {
                if (!schema.has("maxItems")) {
                    schema.put("maxItems", MOST_ITEMS);
                }
            }
            default -> {
                // Objects are closed above; numbers and truth values have their own bounds.
            }
        }
    }

    private static void boundText(ObjectNode schema) {
        var pattern = schema.path("pattern").asString("^");
        if (!pattern.startsWith("^")) {
            // In Java a pattern is about the whole text, in JSON Schema about any part of it.
            schema.put("pattern", "^(?:" + pattern + ")$");
        }
        if (schema.has("enum") || schema.has("format") || schema.has("pattern") || schema.has("const")) {
            return;
        }
        if (!schema.has("maxLength")) {
            schema.put("maxLength", SHORT);
        }
        schema.put("pattern", schema.get("maxLength").asInt() > SHORT ? SEVERAL_LINES : ONE_LINE);
    }

    private static void boundInteger(ObjectNode schema) {
        if (schema.path("format").asString("").equals("int32")) {
            if (!schema.has("minimum")) {
                schema.put("minimum", Integer.MIN_VALUE);
            }
            if (!schema.has("maximum")) {
                schema.put("maximum", Integer.MAX_VALUE);
            }
        }
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray()
                ? type.valueStream()
                        .map(JsonNode::asString)
                        .filter(one -> !one.equals("null"))
                        .findFirst()
                        .orElse("")
                : type.asString("");
    }
}

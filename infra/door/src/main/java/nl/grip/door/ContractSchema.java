package nl.grip.door;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Draft202012;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.PathType;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One schema of the contract, with everything that it refers to, ready to be held against a value. */
final class ContractSchema {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDialect(
            Dialect.builder(Draft202012.getInstance())
                    .format(new ContractFormat("date", ContractFormat::isDate))
                    .format(new ContractFormat("uuid", ContractFormat::isUuid))
                    .keyword(new NonValidationKeyword("components"))
                    .build(),
            registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .formatAssertionsEnabled(true)
                    .pathType(PathType.JSON_POINTER)
                    .build()));

    private final Schema schema;
    private final JsonNode node;
    private final JsonNode document;

    ContractSchema(JsonNode node, JsonNode document) {
        this.node = node;
        this.document = document;
        var root = (ObjectNode) node.deepCopy();
        root.set("components", document.path("components"));
        this.schema = REGISTRY.getSchema(root);
        schema.initializeValidators();
    }

    /** The schema that is meant, where it is only referred to. */
    JsonNode resolved() {
        var resolved = node;
        while (resolved.has("$ref")) {
            resolved = document.at(resolved.get("$ref").stringValue().substring(1));
        }
        return resolved;
    }

    List<Violation> violations(JsonNode value, Violation.Place place, String name) {
        var violations = schema.validate(value).stream()
                .map(error -> violation(error, place, name))
                .distinct()
                .toList();
        // What is of the wrong type breaks other rules as well, and those then say nothing.
        var mistyped = violations.stream()
                .filter(violation -> violation.rule().equals("type"))
                .map(Violation::at)
                .collect(Collectors.toSet());
        return violations.stream()
                .filter(violation -> violation.rule().equals("type") || !mistyped.contains(violation.at()))
                .toList();
    }

    private static Violation violation(Error error, Violation.Place place, String name) {
        var at = name;
        if (place == Violation.Place.BODY) {
            at = error.getInstanceLocation().toString();
            if (error.getProperty() != null) {
                at += "/" + StrictJson.escape(error.getProperty());
            }
        }
        return new Violation(place, at, rule(error), List.of(bound(error.getSchemaNode())));
    }

    private static String rule(Error error) {
        var keyword = error.getKeyword();
        return switch (keyword) {
            case "format" -> ContractFormat.isOurs(text(error)) ? text(error) : "format";
            case "pattern" -> isAgainstControlCharacters(text(error)) ? "control-characters" : "pattern";
            case "additionalProperties", "unevaluatedProperties" -> "unknown";
            case "required",
                    "type",
                    "enum",
                    "const",
                    "minLength",
                    "maxLength",
                    "minimum",
                    "maximum",
                    "exclusiveMinimum",
                    "exclusiveMaximum",
                    "multipleOf",
                    "minItems",
                    "maxItems",
                    "uniqueItems",
                    "minProperties",
                    "maxProperties",
                    "oneOf",
                    "anyOf" -> keyword;
            default -> "schema";
        };
    }

    static boolean isAgainstControlCharacters(String pattern) {
        return pattern.startsWith("^[^\\u0000-");
    }

    private static String text(Error error) {
        return error.getSchemaNode().asString();
    }

    private static Object bound(JsonNode rule) {
        if (rule.isArray()) {
            return StreamSupport.stream(rule.spliterator(), false)
                    .map(JsonNode::asString)
                    .collect(Collectors.joining(", "));
        }
        return rule.isNumber() ? rule.numberValue() : rule.asString("");
    }
}

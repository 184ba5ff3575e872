package nl.grip.command.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A body that the contract allows, made from the contract, so that an endpoint that is new has one too. */
final class SampleBody {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNode CONTRACT = contract();

    private SampleBody() {}

    /** @param path below {@code /v1}, as the contract names it */
    static String of(String path) {
        var content = CONTRACT.path("paths").path(path).at("/post/requestBody/content");
        if (content.has("text/csv") && path.startsWith("/indicators")) {
            return "indicator;periode;standing;waarde\nGM0183;2020;definitief;1\n";
        }
        if (content.has("text/csv")) {
            return "regel;bedrag;boekstuk;periode\nGM0183;1;B-1;2020-06\n";
        }
        var schema = content.at("/application~1json/schema");
        return sample(schema).toString();
    }

    private static JsonNode sample(JsonNode reference) {
        var schema = resolved(reference);
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        return switch (type(schema)) {
            case "object" -> object(schema);
            case "array" -> JSON.createArrayNode().add(sample(schema.path("items")));
            case "integer" ->
                JSON.getNodeFactory().numberNode(schema.path("minimum").asInt(1));
            case "number" -> JSON.getNodeFactory().numberNode(1);
            default -> JSON.getNodeFactory().stringNode(text(schema));
        };
    }

    private static ObjectNode object(JsonNode schema) {
        var object = JSON.createObjectNode();
        schema.path("required")
                .forEach(name -> object.set(
                        name.asString(), sample(schema.path("properties").path(name.asString()))));
        return object;
    }

    private static String text(JsonNode schema) {
        return switch (schema.path("format").asString("")) {
            case "date" -> "2020-06-01";
            case "date-time" -> "2020-06-01T12:00:00Z";
            case "uuid" -> "00000000-0000-0000-0000-000000000001";
            default ->
                Stream.of("tekst", "GM0183", "JGGZ", "2020")
                        .filter(text -> text.matches(schema.path("pattern").asString("[\\s\\S]*")))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no sample for " + schema));
        };
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.get(0).asString() : type.asString("object");
    }

    private static JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? CONTRACT.at(schema.get("$ref").asString().substring(1)) : schema;
    }

    private static JsonNode contract() {
        try (var file = new ClassPathResource("openapi.json").getInputStream()) {
            return JSON.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

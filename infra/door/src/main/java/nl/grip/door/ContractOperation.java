package nl.grip.door;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/**
 * What the contract says of one method on one path.
 *
 * @param body the schema of the body, where the operation takes JSON; every operation that does, needs it
 * @param upload what kind of file the body is, where the operation takes one
 * @param answers the media types of what it answers when all goes well
 */
record ContractOperation(
        List<ContractParameter> parameters,
        @Nullable ContractSchema body,
        @Nullable Upload upload,
        Collection<MediaType> answers) {

    /** @param bytes that the file may take */
    record Upload(MediaType type, long bytes) {}

    static ContractOperation of(JsonNode path, JsonNode operation, JsonNode document) {
        var parameters = new ArrayList<ContractParameter>();
        path.path("parameters").forEach(parameter -> parameters.add(parameter(resolve(parameter, document), document)));
        operation
                .path("parameters")
                .forEach(parameter -> parameters.add(parameter(resolve(parameter, document), document)));
        var content = operation.path("requestBody").path("content");
        var schema = content.path("application/json").path("schema");
        var body = schema.isMissingNode() ? null : new ContractSchema(schema, document);
        return new ContractOperation(List.copyOf(parameters), body, upload(content), answers(operation));
    }

    /** A body that is no JSON is a file, which is as long as its schema says at most. */
    private static @Nullable Upload upload(JsonNode content) {
        return content.properties().stream()
                .filter(kind -> !kind.getKey().equals("application/json"))
                .map(kind -> new Upload(
                        MediaType.parseMediaType(kind.getKey()),
                        kind.getValue().path("schema").path("maxLength").asLong()))
                .findFirst()
                .orElse(null);
    }

    private static JsonNode resolve(JsonNode node, JsonNode document) {
        return node.has("$ref") ? document.at(node.get("$ref").stringValue().substring(1)) : node;
    }

    private static ContractParameter parameter(JsonNode parameter, JsonNode document) {
        var place = switch (parameter.path("in").asString()) {
            case "query" -> Violation.Place.QUERY;
            case "path" -> Violation.Place.PATH;
            case "header" -> Violation.Place.HEADER;
            default -> throw new IllegalStateException("the contract has a parameter nowhere: " + parameter);
        };
        return new ContractParameter(
                parameter.path("name").asString(),
                place,
                parameter.path("required").asBoolean(false),
                !parameter.path("explode").asBoolean(true),
                new ContractSchema(parameter.path("schema"), document));
    }

    private static Collection<MediaType> answers(JsonNode operation) {
        var answers = new TreeSet<MediaType>();
        operation.path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .flatMap(response -> response.getValue().path("content").propertyStream())
                .forEach(content -> answers.add(MediaType.parseMediaType(content.getKey())));
        return answers;
    }

    List<ContractParameter> in(Violation.Place place) {
        return parameters.stream()
                .filter(parameter -> parameter.place() == place)
                .toList();
    }

    /** Said before anything is done, so that no change is made whose answer the caller then cannot read. */
    boolean canAnswer(List<String> accept) {
        if (accept.isEmpty() || answers.isEmpty()) {
            return true;
        }
        try {
            return MediaType.parseMediaTypes(accept).stream()
                    .filter(wanted -> wanted.getQualityValue() > 0)
                    .anyMatch(wanted -> answers.stream().anyMatch(wanted::isCompatibleWith));
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }
}

package nl.grip.door.generation;

import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What every contract of the house says, whatever the service: who to ask, how to log in, and how no is said. */
final class Completion {

    private static final String BASE = "/v1";
    private static final Pattern SEMANTIC_VERSION = Pattern.compile("1\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final String JSON_TYPE = "application/json";

    private final ObjectNode document;

    private Completion(ObjectNode document) {
        this.document = document;
    }

    static void complete(ObjectNode document) {
        new Completion(document).complete();
    }

    private void complete() {
        completeInfo();
        completePaths();
        var components = document.withObject("/components");
        components.withObject("/schemas").remove("SseEmitter");
        components.setAll(Components.read(components.withObject("/schemas")));
        document.putArray("security").addObject().putArray("bearer");
        SchemaBounds.close(document);
    }

    private void completeInfo() {
        var info = document.withObject("/info");
        if (!SEMANTIC_VERSION.matcher(info.path("version").asString("")).matches()
                || info.path("description").asString("").isBlank()) {
            throw new AssertionError(
                    "give the service an @OpenAPIDefinition(info = @Info(title, version 1.x.y, description)),"
                            + " found " + info);
        }
        info.putObject("contact")
                .put("name", "Beheer van Grip")
                .put("email", "beheer@grip.example")
                .put("url", "https://grip.example");
        info.putObject("license").put("name", "EUPL-1.2").put("identifier", "EUPL-1.2");
        var servers = document.path("servers");
        if (servers.isEmpty() || !servers.valueStream().allMatch(Completion::isBelowBase)) {
            throw new AssertionError(
                    "give the service an @OpenAPIDefinition(servers = @Server(url = \"http://localhost:<port>" + BASE
                            + "\")), found " + servers);
        }
    }

    private static boolean isBelowBase(JsonNode server) {
        return server.path("url").asString("").endsWith(BASE);
    }

    private void completePaths() {
        var paths = JsonNodeFactory.instance.objectNode();
        document.path("paths").properties().forEach(path -> {
            if (!path.getKey().startsWith(BASE + "/")) {
                throw new AssertionError("a path outside " + BASE + ": " + path.getKey());
            }
            path.getValue().properties().stream()
                    .filter(operation -> METHODS.contains(operation.getKey()))
                    .forEach(operation ->
                            completeOperation(path.getKey(), operation.getKey(), (ObjectNode) operation.getValue()));
            paths.set(path.getKey().substring(BASE.length()), path.getValue());
        });
        document.set("paths", paths);
    }

    private void completeOperation(String path, String method, ObjectNode operation) {
        operation.path("parameters").forEach(parameter -> HeaderBounds.bound((ObjectNode) parameter));
        var responses = operation.withObject("/responses");
        var isOpen = operation.has("x-open");
        if (isOpen) {
            operation.remove("x-open");
            operation.putArray("security");
        }
        responses.properties().stream()
                .filter(response -> response.getKey().matches("[23]\\d\\d"))
                .forEach(response -> completeAnswer((ObjectNode) response.getValue(), !isOpen));
        var hasBody = operation.has("requestBody");
        if (hasBody) {
            operation.withObject("/requestBody").put("required", true);
        }
        refuse(responses, hasBody || !operation.path("parameters").isEmpty(), 400);
        refuse(responses, !isOpen, 401, 403, 503);
        refuse(responses, path.contains("{") || responses.has("404"), 404);
        refuse(responses, true, 405, 406, 500);
        refuse(responses, !method.equals("get") || hasHeader(operation, "Grip-Position"), 409);
        refuse(responses, hasHeader(operation, "If-Match"), 412);
        refuse(responses, hasBody, 413, 415);
    }

    private static boolean hasHeader(JsonNode operation, String name) {
        return operation
                .path("parameters")
                .valueStream()
                .anyMatch(parameter -> parameter.path("name").asString("").equals(name));
    }

    private static void completeAnswer(ObjectNode answer, boolean showsPosition) {
        var content = answer.path("content");
        if (content.has("*/*")) {
            var any = content.get("*/*");
            ((ObjectNode) content).remove("*/*");
            ((ObjectNode) content).set(JSON_TYPE, any);
        }
        content.properties().stream()
                .filter(form -> !form.getKey().equals(JSON_TYPE))
                .forEach(form -> describeForm(form.getKey(), (ObjectNode) form.getValue()));
        var headers = answer.withObject("/headers");
        headers.putObject("API-Version").put("$ref", "#/components/headers/ApiVersion");
        if (showsPosition && content.has(JSON_TYPE) && !headers.has("Grip-Position")) {
            headers.putObject("Grip-Position").put("$ref", "#/components/headers/GripPosition");
        }
    }

    /** Beside JSON an answer is a text or a file: the fields of its type say nothing of those. */
    private static void describeForm(String type, ObjectNode content) {
        var schema = content.removeAll().putObject("schema").put("type", "string");
        if (!type.startsWith("text/")) {
            schema.put("format", "binary");
        }
    }

    private static void refuse(ObjectNode responses, boolean applies, int... statuses) {
        for (var status : applies ? statuses : new int[0]) {
            var name = String.valueOf(status);
            var said = responses.path(name).path("description").asString("");
            responses.set(name, Components.problem(status, said));
        }
    }
}

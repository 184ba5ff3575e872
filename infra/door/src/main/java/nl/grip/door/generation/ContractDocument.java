package nl.grip.door.generation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The contract as the code of a running service says it: springdoc's reading of the handlers, completed to what the
 * Dutch API Design Rules 2.2 ask for. The service has to run with {@code springdoc.api-docs.enabled=true}.
 */
public final class ContractDocument {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final String text;

    private ContractDocument(String text) {
        this.text = text;
    }

    /** @param service where it listens, such as {@code http://localhost:8081} */
    public static ContractDocument of(URI service) {
        var document = (ObjectNode) JSON.readTree(read(service.resolve("/v3/api-docs")));
        Completion.complete(document);
        return new ContractDocument(JSON.writeValueAsString(sorted(document)) + "\n");
    }

    private static String read(URI uri) {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(uri + " answers " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading " + uri, interrupted);
        }
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isArray()) {
            var list = JSON.createArrayNode();
            node.forEach(item -> list.add(sorted(item)));
            return list;
        }
        if (!node.isObject()) {
            return node;
        }
        var byName = new TreeMap<String, JsonNode>();
        node.properties().forEach(property -> byName.put(property.getKey(), sorted(property.getValue())));
        var object = JSON.createObjectNode();
        byName.forEach(object::set);
        return object;
    }

    public String text() {
        return text;
    }

    /**
     * Compares with what is committed, or writes it with {@code -Dgrip.contract=write}.
     *
     * @throws AssertionError saying how to rewrite the file, where it is not what the code says
     */
    public void isCommittedAs(Path file) {
        try {
            if ("write".equals(System.getProperty("grip.contract"))) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, text);
            } else if (!Files.exists(file) || !Files.readString(file).equals(text)) {
                throw new AssertionError(file + " is not what the code says. Run this test with -Dgrip.contract=write,"
                        + " look at the difference, raise info.version and commit it.\n" + firstDifference(file));
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private String firstDifference(Path file) throws IOException {
        var committed = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
        var now = text.lines().toList();
        var line = 0;
        while (line < Math.min(committed.size(), now.size())
                && committed.get(line).equals(now.get(line))) {
            line++;
        }
        return "First difference, on line " + (line + 1) + ":\n  committed: "
                + (line < committed.size() ? committed.get(line) : "(end)") + "\n  code:      "
                + (line < now.size() ? now.get(line) : "(end)");
    }
}

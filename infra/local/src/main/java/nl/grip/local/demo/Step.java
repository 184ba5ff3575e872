package nl.grip.local.demo;

import static nl.grip.local.demo.Subject.INDICATOR;
import static nl.grip.local.demo.Subject.INTERVENTION;
import static nl.grip.local.demo.Subject.PROGRAMME;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One thing that happened to what the file tells of.
 *
 * @param subject what kind of thing it happened to
 * @param code of what it happened to
 * @param label tells this step from the others of the same code, and stays the same when other kinds of steps are added
 */
record Step(String user, Subject subject, String code, String noun, String label, ObjectNode body) {

    /** The fields in which a body names another entry of the file by its code. */
    private static final Map<String, Subject> NAMES =
            Map.of("successor", INTERVENTION, INTERVENTION.idName(), INTERVENTION, PROGRAMME.idName(), PROGRAMME);

    private static final String IMPORTS = "-imports";
    private static final String MEASUREMENTS = "measurement-imports";
    private static final String FILE = "file";

    /** Another entry of the same file, as a body names it. */
    record Reference(Subject subject, String code) {}

    /** Measurements are of no indicator alone: the file that holds them says of which. */
    static Step ofMeasurements(String user, String csv) {
        var body = JsonNodeFactory.instance.objectNode().put(FILE, csv);
        return new Step(user, INDICATOR, csv, MEASUREMENTS, MEASUREMENTS, body);
    }

    /** Whether what is posted is not the body, but the CSV file that it names. */
    boolean postsFile() {
        return noun.endsWith(IMPORTS);
    }

    /** Whether it can be taken beside the other, if that is about something else. */
    boolean isLike(Step other) {
        return subject == other.subject && !noun.equals(MEASUREMENTS) && !other.noun.equals(MEASUREMENTS);
    }

    /** @param paths of everything that was begun, by code */
    String target(Map<String, String> paths) {
        return paths.getOrDefault(code, INDICATOR.path()) + "/" + noun;
    }

    /** Its name; it lies beside the demo file. */
    String file() {
        return body.path(FILE).asString("");
    }

    /** The other entries that the body names. */
    Set<Reference> references() {
        var references = new HashSet<Reference>();
        visit(body, (reference, _) -> references.add(reference));
        return references;
    }

    /** The body with the codes of other entries replaced by what stands for them. */
    ObjectNode resolved(UnaryOperator<String> idOfCode) {
        var resolved = body.deepCopy();
        visit(resolved, (reference, place) -> place.write(idOfCode.apply(reference.code())));
        return resolved;
    }

    private static void visit(JsonNode node, Found found) {
        if (node instanceof ObjectNode object) {
            for (var name : Set.copyOf(object.propertyNames())) {
                var subject = NAMES.get(name);
                var value = object.get(name);
                if (subject != null && value.isString()) {
                    found.at(new Reference(subject, value.asString()), id -> object.put(name, id));
                }
            }
        }
        node.values().forEach(part -> visit(part, found));
    }

    private interface Found {
        void at(Reference reference, Place place);
    }

    private interface Place {
        void write(String id);
    }
}

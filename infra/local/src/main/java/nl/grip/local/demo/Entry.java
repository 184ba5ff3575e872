package nl.grip.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One entry as it stands in the file: it proposes an intervention, establishes a programme, or goes on about either.
 *
 * @param source for the reader of the file
 * @param as the demo user who acts
 * @param about the code of what another entry began
 */
record Entry(
        String source,
        @Nullable String as,
        @Nullable ObjectNode propose,
        @Nullable ObjectNode establish,
        @Nullable String about,
        @Nullable List<ObjectNode> then) {

    private static final String DEFAULT_USER = "petra";
    private static final String AS = "as";

    /** @throws DemoException where it is not one of the three */
    Entry {
        var kinds = (propose == null ? 0 : 1) + (establish == null ? 0 : 1) + (about == null ? 0 : 1);
        if (kinds != 1) {
            throw new DemoException("'" + source + "' has one of 'propose', 'establish' and 'about'");
        }
    }

    @Nullable
    Beginning beginning() {
        if (propose != null) {
            return new Beginning(user(), Subject.INTERVENTION, propose);
        }
        return establish == null ? null : new Beginning(user(), Subject.PROGRAMME, establish);
    }

    String code() {
        var beginning = beginning();
        return beginning == null ? String.valueOf(about) : beginning.code();
    }

    /** @param occurrences how often a resource was posted to below each code by the entries before; counted on */
    List<Step> steps(Subject subject, Map<String, Integer> occurrences) {
        var steps = new ArrayList<Step>();
        for (var each : then == null ? List.<ObjectNode>of() : then) {
            var content = each.deepCopy();
            var stepAs = content.remove(AS);
            var user = stepAs == null ? user() : stepAs.asString("");
            var nouns = List.copyOf(content.propertyNames());
            if (nouns.size() != 1 || !subject.takes(nouns.getFirst())) {
                throw mistaken(subject, nouns);
            }
            var noun = nouns.getFirst();
            for (var body : bodies(content.get(noun))) {
                if (!(body instanceof ObjectNode said)) {
                    throw mistaken(subject, nouns);
                }
                var label = noun + " " + occurrences.merge(code() + ", " + noun, 1, Integer::sum);
                steps.add(new Step(user, code(), noun, label, said));
            }
        }
        return steps;
    }

    private String user() {
        return as == null ? DEFAULT_USER : as;
    }

    /** A list stands for as many steps as it has items. */
    private static Iterable<JsonNode> bodies(JsonNode content) {
        return content instanceof ArrayNode items ? items.values() : List.of(content);
    }

    private DemoException mistaken(Subject subject, List<String> nouns) {
        return new DemoException(code() + ": a step is one of " + subject.steps()
                + " with what it says, and perhaps 'as', not " + nouns);
    }
}

package nl.grip.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One entry as it stands in the file: it proposes an intervention, establishes a programme, defines an indicator, or goes on
 * about one of these; or it sends measurements, or names a file whose codes this one uses too.
 *
 * @param source for the reader of the file
 * @param as the demo user who acts
 * @param about the code of what another entry began
 * @param measure a CSV file beside this one, with measurements of any indicators
 * @param uses a demo file beside this one
 */
record Entry(
        String source,
        @Nullable String as,
        @Nullable ObjectNode propose,
        @Nullable ObjectNode establish,
        @Nullable ObjectNode define,
        @Nullable String about,
        @Nullable String measure,
        @Nullable String uses,
        @Nullable List<ObjectNode> then) {

    private static final String DEFAULT_USER = "petra";
    private static final String AS = "as";

    /** @throws DemoException where it is not one of the six */
    Entry {
        if (Stream.of(propose, establish, define, about, measure, uses)
                        .filter(Objects::nonNull)
                        .count()
                != 1) {
            throw new DemoException(
                    "'" + source + "' has one of 'propose', 'establish', 'define', 'about', 'measure' and 'uses'");
        }
    }

    Optional<Beginning> beginning(String file) {
        return Stream.of(
                        begun(file, Subject.INTERVENTION, propose),
                        begun(file, Subject.PROGRAMME, establish),
                        begun(file, Subject.INDICATOR, define))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Beginning> begun(String file, Subject subject, @Nullable ObjectNode body) {
        return Optional.ofNullable(body).map(said -> new Beginning(file, user(), subject, said));
    }

    /** Of what it begins or goes on about. */
    String code() {
        return beginning("").map(Beginning::code).orElse(String.valueOf(about));
    }

    /** The one step of an entry that sends measurements. */
    Optional<Step> measurements() {
        return Optional.ofNullable(measure).map(csv -> Step.ofMeasurements(user(), csv));
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
                steps.add(new Step(user, subject, code(), noun, label, said));
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

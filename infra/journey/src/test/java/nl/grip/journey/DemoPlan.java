package nl.grip.journey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The plan table that the demo file says, read without the loader's code. */
final class DemoPlan {

    static final Path FILE = Path.of("../demo/tubbergen.yaml");

    /** What goes on about it, and is no part of the plan. */
    static final Path MADE_UP = Path.of("../demo/verzonnen-effecten.yaml");

    private final JsonNode entries = new YAMLMapper().readTree(FILE);

    /** Per ambition its title, its goals, and what is done for it in the year: title, approach and next step. */
    List<List<String>> rows(int year) {
        var rows = new ArrayList<List<String>>();
        said("ambitions").forEach(ambition -> {
            rows.add(List.of(text(ambition, "title"), "", ""));
            rows.add(goals(ambition));
            interventions(text(ambition, "ambition"), year).forEach(code -> rows.add(intervention(code)));
        });
        return rows;
    }

    private List<String> goals(JsonNode ambition) {
        var goals = said("goals")
                .filter(goal -> text(goal, "ambition").equals(text(ambition, "ambition")))
                .map(goal -> text(goal, "text"))
                .toList();
        return List.of("Wat willen we bereiken?", String.join("\n", goals), "");
    }

    /** What is planned again stays in its place; what was last said of its years holds. */
    private LinkedHashSet<String> interventions(String ambition, int year) {
        var codes = new LinkedHashSet<String>();
        said("planned-interventions")
                .filter(planned -> text(planned, "ambition").equals(ambition))
                .filter(planned -> StreamSupport.stream(planned.path("years").spliterator(), false)
                        .anyMatch(one -> one.asInt() == year))
                .forEach(planned -> codes.add(text(planned, "interventionId")));
        return codes;
    }

    private List<String> intervention(String code) {
        var entry = entries.valueStream()
                .filter(one -> text(one.path("propose"), "code").equals(code))
                .findFirst()
                .orElseThrow();
        var nextStep = steps(entry, "next-steps")
                .map(step -> text(step, "nextStep"))
                .reduce(text(entry.path("propose"), "nextStep"), (_, later) -> later);
        return List.of(text(entry.path("propose"), "title"), text(entry.path("propose"), "approach"), nextStep);
    }

    private Stream<JsonNode> said(String noun) {
        return entries.valueStream().flatMap(entry -> steps(entry, noun));
    }

    private static Stream<JsonNode> steps(JsonNode entry, String noun) {
        return entry.path("then")
                .valueStream()
                .map(step -> step.path(noun))
                .flatMap(said -> said.isArray() ? said.valueStream() : Stream.of(said))
                .filter(JsonNode::isObject);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}

package nl.grip.local.demo;

import static java.util.stream.Collectors.toSet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What a demo file says. Whatever can be wrong with it without asking the services is found here, before anything is sent. */
record DemoFile(String name, List<Proposal> proposals) {

    /** The resources below an intervention that a step can post to. */
    static final Set<String> NOUNS = Set.of(
            "descriptions",
            "next-steps",
            "leads",
            "partners",
            "partner-departures",
            "agreements",
            "indicators",
            "indicator-removals",
            "pilots",
            "scope-expansions",
            "capacities",
            "extensions",
            "evaluation-plans",
            "evaluations",
            "steerings",
            "accelerations",
            "rollouts",
            "embedding-conditions",
            "met-conditions",
            "lapsed-conditions",
            "fundings",
            "embeddings",
            "stops",
            "reopenings");

    private static final String DEFAULT_USER = "petra";
    private static final String SUCCESSOR = "successor";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** One intervention: who proposed what, and what happened to it afterwards. */
    record Proposal(String user, ObjectNode body, List<Step> steps) {
        String code() {
            return body.path("code").asString("");
        }
    }

    /**
     * One thing that happened to an intervention.
     *
     * @param label tells this step from the intervention's others, and stays the same when other kinds of steps are added
     */
    record Step(String user, String noun, String label, ObjectNode body) {

        /** The body with the codes of other interventions replaced by what stands for them. */
        ObjectNode resolved(UnaryOperator<String> idOfCode) {
            var resolved = body.deepCopy();
            if (resolved.has(SUCCESSOR)) {
                resolved.put(SUCCESSOR, idOfCode.apply(resolved.get(SUCCESSOR).asString("")));
            }
            return resolved;
        }
    }

    private record Entry(
            String source,
            @Nullable String as,
            ObjectNode propose,
            @Nullable List<ObjectNode> then) {}

    static DemoFile read(Path path) {
        var name = path.getFileName().toString();
        if (!Files.isReadable(path)) {
            throw new DemoException("The demo file " + path + " cannot be read: is there such a file?");
        }
        try {
            var proposals = new ArrayList<Proposal>();
            for (var entry : YAML.readValue(path, Entry[].class)) {
                proposals.add(proposal(name, entry));
            }
            return new DemoFile(name, List.copyOf(proposals)).checked();
        } catch (JacksonException problem) {
            throw new DemoException(name + " is not a list of interventions: " + problem.getMessage(), problem);
        }
    }

    int steps() {
        return proposals.stream().mapToInt(proposal -> proposal.steps().size()).sum();
    }

    private static Proposal proposal(String file, Entry entry) {
        var user = entry.as() == null ? DEFAULT_USER : entry.as();
        var occurrences = new HashMap<String, Integer>();
        var steps = new ArrayList<Step>();
        for (var then : entry.then() == null ? List.<ObjectNode>of() : entry.then()) {
            var content = then.deepCopy();
            var as = content.remove("as");
            var nouns = List.copyOf(content.propertyNames());
            if (nouns.size() != 1
                    || !NOUNS.contains(nouns.getFirst())
                    || !(content.get(nouns.getFirst()) instanceof ObjectNode body)) {
                throw new DemoException(file + ", "
                        + entry.propose().path("code").asString("") + ": a step is one of "
                        + NOUNS.stream().sorted().toList() + " with what it says, and perhaps 'as', not " + nouns);
            }
            var noun = nouns.getFirst();
            var label = noun + " " + occurrences.merge(noun, 1, Integer::sum);
            steps.add(new Step(as == null ? user : as.asString(""), noun, label, body));
        }
        return new Proposal(user, entry.propose(), List.copyOf(steps));
    }

    private DemoFile checked() {
        var codes = new HashSet<String>();
        for (var proposal : proposals) {
            if (proposal.code().isBlank() || !codes.add(proposal.code())) {
                throw new DemoException(name + ": every intervention has a code of its own, and '" + proposal.code()
                        + "' is missing or there twice");
            }
        }
        var unknown = proposals.stream()
                .flatMap(proposal -> proposal.steps().stream())
                .filter(step -> step.body().has(SUCCESSOR))
                .map(step -> step.body().get(SUCCESSOR).asString(""))
                .filter(code -> !codes.contains(code))
                .collect(toSet());
        if (!unknown.isEmpty()) {
            throw new DemoException(name + ": no intervention in this file has the code " + unknown);
        }
        return this;
    }
}

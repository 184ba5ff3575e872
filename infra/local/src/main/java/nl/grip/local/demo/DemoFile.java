package nl.grip.local.demo;

import static java.util.Locale.ROOT;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What a demo file says. Whatever can be wrong with it without asking the services is found here, before anything is sent.
 *
 * @param beginnings its own, and before them those of a file that it uses, as far as it names them
 */
record DemoFile(Path path, List<Beginning> beginnings, List<Step> steps) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    static DemoFile read(Path path) {
        if (!Files.isReadable(path)) {
            throw new DemoException("The demo file " + path + " cannot be read: is there such a file?");
        }
        try {
            return of(path, List.of(YAML.readValue(path, Entry[].class)));
        } catch (JacksonException problem) {
            throw new DemoException(
                    path.getFileName() + " is not a list of interventions, programmes and indicators: "
                            + problem.getMessage(),
                    problem);
        } catch (DemoException mistake) {
            throw new DemoException(path.getFileName() + ": " + mistake.getMessage(), mistake);
        }
    }

    String name() {
        return path.getFileName().toString();
    }

    /** A file that a step posts; it lies beside this one. */
    Path posted(Step step) {
        return path.resolveSibling(step.file());
    }

    /** All that is entered, with the files that are posted. */
    String content() {
        return Stream.concat(
                        Stream.of(path), steps.stream().filter(Step::postsFile).map(this::posted))
                .map(DemoFile::text)
                .collect(joining());
    }

    /** The steps in stretches that come one after the other; in each, what happened to each thing, in its order. */
    List<List<List<Step>>> stretches() {
        var stretches = new ArrayList<List<Step>>();
        for (var step : steps) {
            if (stretches.isEmpty() || !step.isLike(stretches.getLast().getLast())) {
                stretches.add(new ArrayList<>());
            }
            stretches.getLast().add(step);
        }
        return stretches.stream()
                .map(stretch -> List.copyOf(stretch.stream()
                        .collect(groupingBy(Step::code, LinkedHashMap::new, toList()))
                        .values()))
                .toList();
    }

    private static DemoFile of(Path path, List<Entry> entries) {
        var own = path.getFileName().toString();
        var beginnings = new ArrayList<Beginning>();
        var subjects = new HashMap<String, Subject>();
        used(path, entries).forEach(beginning -> {
            beginnings.add(beginning);
            subjects.put(beginning.code(), beginning.subject());
        });
        entries.stream().flatMap(entry -> entry.beginning(own).stream()).forEach(beginning -> {
            beginnings.add(beginning);
            if (beginning.code().isBlank() || subjects.put(beginning.code(), beginning.subject()) != null) {
                throw new DemoException("every intervention, programme and indicator has a code of its own, and '"
                        + beginning.code() + "' is missing or there twice");
            }
        });
        var steps = steps(entries, subjects);
        var named = Stream.concat(
                        steps.stream().map(Step::code),
                        steps.stream()
                                .flatMap(step -> step.references().stream())
                                .map(Step.Reference::code))
                .collect(toSet());
        beginnings.removeIf(beginning -> !beginning.file().equals(own) && !named.contains(beginning.code()));
        var file = new DemoFile(path, List.copyOf(beginnings), steps);
        file.requireEveryReference(subjects);
        file.requireEveryPostedFile();
        return file;
    }

    private static Stream<Beginning> used(Path path, List<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> Stream.ofNullable(entry.uses()))
                .flatMap(other -> read(path.resolveSibling(other)).beginnings().stream());
    }

    private static List<Step> steps(List<Entry> entries, Map<String, Subject> subjects) {
        var steps = new ArrayList<Step>();
        var occurrences = new HashMap<String, Integer>();
        for (var entry : entries) {
            entry.measurements().ifPresent(steps::add);
            if (entry.measure() == null && entry.uses() == null) {
                var subject = subjects.get(entry.code());
                if (subject == null) {
                    throw new DemoException("nothing in this file has the code [" + entry.code() + "]");
                }
                steps.addAll(entry.steps(subject, occurrences));
            }
        }
        return List.copyOf(steps);
    }

    private void requireEveryReference(Map<String, Subject> subjects) {
        for (var step : steps) {
            for (var reference : step.references()) {
                if (reference.subject() != subjects.get(reference.code())) {
                    throw new DemoException(step.code() + ", " + step.label() + ": no "
                            + reference.subject().name().toLowerCase(ROOT) + " in this file has the code ["
                            + reference.code() + "]");
                }
            }
        }
    }

    private void requireEveryPostedFile() {
        for (var step : steps) {
            if (step.postsFile() && !Files.isRegularFile(posted(step))) {
                throw new DemoException(
                        step.code() + ", " + step.label() + ": there is no file '" + step.file() + "' beside this one");
            }
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            throw new DemoException(file + " cannot be read.", problem);
        }
    }
}

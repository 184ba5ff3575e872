package nl.grip.bench.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was found: {@code index.html} and {@code table.md} for people, {@code summary.json} for programs. */
public final class Report {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, String> circumstances;
    private final Findings findings;

    /** @param circumstances of the run: machine, versions, options */
    public Report(Map<String, String> circumstances, Findings findings) {
        this.circumstances = circumstances;
        this.findings = findings;
    }

    /** Replaces what an earlier call wrote there. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("summary.json"),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(summary()));
        Files.writeString(folder.resolve("table.md"), table());
        Files.writeString(folder.resolve("index.html"), page());
    }

    private Map<String, Object> summary() {
        return Map.of(
                "circumstances",
                circumstances,
                "figures",
                findings.figures().stream().map(Report::fields).toList(),
                "notes",
                findings.notes());
    }

    private static Map<String, Object> fields(Figure figure) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("events", figure.events());
        fields.put("measure", figure.measure());
        fields.put("what", figure.what());
        fields.put("value", figure.value());
        fields.put("unit", figure.unit());
        fields.put("floor", figure.floor());
        fields.put("ratio", figure.ratio());
        fields.put("aim", figure.aim());
        fields.put("met", figure.isMet());
        return fields;
    }

    private String table() {
        var rows = findings.figures().stream()
                .map(figure -> {
                    var floor = figure.floor();
                    return "| %,d | %s | %s | %s %s | %s | %s | %s | %s |"
                            .formatted(
                                    figure.events(),
                                    figure.measure(),
                                    figure.what(),
                                    Words.number(figure.value()),
                                    figure.unit(),
                                    floor == null ? "" : floor.name() + ": " + Words.number(floor.value()),
                                    Words.ratio(figure),
                                    Words.aim(figure.aim()),
                                    Words.verdict(figure));
                })
                .collect(Collectors.joining("\n"));
        var around = circumstances.entrySet().stream()
                .map(entry -> "- " + entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining("\n"));
        var notes = findings.notes().stream().map(note -> "- " + note).collect(Collectors.joining("\n"));
        return """
                # What the bench found

                %s

                | events | measure | what | measured | floor or peer, same run | ratio | aim | |
                |--:|---|---|---|---|---|---|---|
                %s

                %s
                """.formatted(around, rows, notes);
    }

    /** Stands alone: what draws the charts is in it. */
    private String page() throws IOException {
        return resource("report.html")
                .replace("/*chart.js*/", chartScript())
                .replace("\"%circumstances%\"", JSON.writeValueAsString(circumstances))
                .replace(
                        "\"%figures%\"",
                        JSON.writeValueAsString(
                                findings.figures().stream().map(Report::words).toList()))
                .replace("\"%charts%\"", JSON.writeValueAsString(findings.charts()))
                .replace("\"%notes%\"", JSON.writeValueAsString(findings.notes()));
    }

    private static Map<String, String> words(Figure figure) {
        var words = new LinkedHashMap<String, String>();
        var floor = figure.floor();
        words.put("events", "%,d".formatted(figure.events()));
        words.put("measure", figure.measure());
        words.put("what", figure.what());
        words.put("measured", Words.number(figure.value()) + " " + figure.unit());
        words.put("floor", floor == null ? "" : floor.name() + ": " + Words.number(floor.value()));
        words.put("ratio", Words.ratio(figure));
        words.put("aim", Words.aim(figure.aim()));
        words.put("verdict", Words.verdict(figure));
        return words;
    }

    private static String chartScript() throws IOException {
        var about = new Properties();
        try (var pom = open("/META-INF/maven/org.webjars.npm/chart.js/pom.properties")) {
            about.load(pom);
        }
        var version = about.getProperty("version");
        try (var script = open("/META-INF/resources/webjars/chart.js/" + version + "/dist/chart.umd.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8).replace("//# sourceMappingURL", "// ");
        }
    }

    private static String resource(String name) throws IOException {
        try (var file = open("/nl/grip/bench/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream open(String path) throws IOException {
        var file = Report.class.getResourceAsStream(path);
        if (file == null) {
            throw new IOException(path + " is not in the class path");
        }
        return file;
    }
}

package nl.grip.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The metrics that a service exposes to Prometheus, as a table for people. It is committed, so that dashboards and alerts can
 * be held against it without a running service.
 */
public final class ExposedMetrics {

    /** Those of the libraries that a dashboard or an alert looks at; the others are theirs to change. */
    private static final Set<String> BORROWED = Set.of(
            "http_server_requests_seconds",
            "hikaricp_connections_active",
            "hikaricp_connections_pending",
            "jvm_memory_used_bytes",
            "jvm_threads_live_threads",
            "process_cpu_usage");

    private static final Set<String> NOT_OURS = Set.of("le", "quantile");
    private static final Pattern HELP = Pattern.compile("# HELP (\\S+) ?(.*)");
    private static final Pattern TYPE = Pattern.compile("# TYPE (\\S+) (\\S+)");
    private static final Pattern FIGURE = Pattern.compile("([a-z0-9_]+)(?:\\{(.*)})? \\S+");
    private static final Pattern LABEL = Pattern.compile("([a-z0-9_]+)=\"");

    private record Metric(String type, String meaning, Set<String> labels) {}

    private final TreeMap<String, Metric> metrics = new TreeMap<>();

    private ExposedMetrics() {}

    /** @param text in the form that Prometheus reads */
    public static ExposedMetrics of(String text) {
        var exposed = new ExposedMetrics();
        text.lines().forEach(exposed::read);
        exposed.metrics.keySet().removeIf(name -> !name.startsWith("grip_") && !BORROWED.contains(name));
        return exposed;
    }

    private void read(String line) {
        var help = HELP.matcher(line);
        var type = TYPE.matcher(line);
        var figure = FIGURE.matcher(line);
        if (help.matches()) {
            metrics.put(help.group(1), new Metric("", help.group(2), new TreeSet<>()));
        } else if (type.matches()) {
            metrics.compute(
                    type.group(1),
                    (_, known) -> new Metric(type.group(2), known == null ? "" : known.meaning(), new TreeSet<>()));
        } else if (figure.matches()) {
            var metric = metrics.get(figure.group(1).replaceFirst("_(bucket|sum|count)$", ""));
            if (metric != null && figure.group(2) != null) {
                LABEL.matcher(figure.group(2))
                        .results()
                        .map(label -> label.group(1))
                        .forEach(metric.labels()::add);
            }
        }
    }

    /**
     * Compares with the file, or writes it where {@code -Dgrip.metrics=write} says so.
     *
     * @throws AssertionError where the file says something else
     */
    public void isCommittedAs(Path file) {
        var table = table();
        try {
            if ("write".equals(System.getProperty("grip.metrics"))) {
                Files.writeString(file, table);
            }
            if (!Files.readString(file, UTF_8).equals(table)) {
                throw new AssertionError("%s is not what the service exposes; write it with -Dgrip.metrics=write:%n%s"
                        .formatted(file, table));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String table() {
        var head = Stream.of(
                "Written by the service's own test with `-Dgrip.metrics=write`, and compared in every other run.",
                "",
                "| metric | type | labels | meaning |",
                "|---|---|---|---|");
        var rows = metrics.entrySet().stream()
                .map(entry -> "| `%s` | %s | %s | %s |"
                        .formatted(
                                entry.getKey(),
                                entry.getValue().type(),
                                entry.getValue().labels().stream()
                                        .filter(label -> !NOT_OURS.contains(label))
                                        .collect(joining(", ")),
                                entry.getValue().meaning()));
        return Stream.concat(head, rows).collect(joining("\n", "", "\n"));
    }
}

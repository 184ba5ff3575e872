package nl.grip.checks;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks at metrics looks at those that there are: the services' own tests see to it that the tables are true. */
class ObservabilityTest {

    private static final Path FOLDER = House.root().resolve("infra/observability");
    private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)` \\| (\\w+) \\|.*", Pattern.MULTILINE);
    private static final Pattern ASKED = Pattern.compile("\\b(?:grip|http|jvm|hikaricp|process)_\\w+");

    @ParameterizedTest
    @ValueSource(strings = {"dashboard.json", "alerts.yaml"})
    void everyMetricThatIsLookedAtExists(String file) {
        Set<String> asked = ASKED.matcher(House.text(FOLDER.resolve(file)))
                .results()
                .map(MatchResult::group)
                .collect(toCollection(TreeSet::new));

        assertThat(asked).isNotEmpty().isSubsetOf(exposed());
    }

    @Test
    void everyMetricOfOursIsInTheDashboard() {
        var dashboard = House.text(FOLDER.resolve("dashboard.json"));

        assertThat(tables().flatMap(table -> ROW.matcher(table).results()).map(row -> row.group(1)))
                .filteredOn(name -> name.startsWith("grip_") && !name.endsWith("_seconds_max"))
                .allMatch(dashboard::contains);
    }

    private static Set<String> exposed() {
        return tables().flatMap(table -> ROW.matcher(table).results())
                .flatMap(row -> switch (row.group(2)) {
                    case "histogram" -> Stream.of("_bucket", "_sum", "_count").map(row.group(1)::concat);
                    case "summary" -> Stream.of("_sum", "_count").map(row.group(1)::concat);
                    default -> Stream.of(row.group(1));
                })
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<String> tables() {
        return Stream.of("command-service.md", "query-service.md")
                .map(FOLDER::resolve)
                .map(House::text);
    }
}

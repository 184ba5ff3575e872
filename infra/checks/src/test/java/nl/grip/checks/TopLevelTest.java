package nl.grip.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a stranger sees first. */
class TopLevelTest {

    private static final Pattern REGISTRY = Pattern.compile(String.join(
            "|",
            "repo1?\\.maven\\.(org|apache)",
            "repo\\.maven\\.apache",
            "registry\\.npm" + "js",
            "deb\\.debian\\." + "org"));

    @Test
    void holdsWhatARepositoryNeedsAndNoMore() throws Exception {
        try (var entries = Files.list(House.root())) {
            assertThat(entries.map(House::name).filter(name -> !name.startsWith(".")))
                    .containsExactlyInAnyOrder(
                            "pom.xml",
                            "events",
                            "command-service",
                            "query-service",
                            "infra",
                            "README.md",
                            "LICENSE",
                            "CONTRIBUTING.md",
                            "SECURITY.md",
                            "GOVERNANCE.md",
                            "CHANGELOG.md",
                            "publiccode.yml");
        }
    }

    @Test
    void namesNoPackageRegistry() {
        assertThat(House.files()
                        .filter(file -> !file.toString().endsWith("TopLevelTest.java"))
                        .filter(file -> !file.toString().matches(".*\\.(jar|png|svg|zip)$"))
                        .filter(file -> REGISTRY.matcher(House.text(file)).find()))
                .map(House::name)
                .isEmpty();
    }
}

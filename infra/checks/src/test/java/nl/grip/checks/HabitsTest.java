package nl.grip.checks;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Habits that no compiler sees. */
class HabitsTest {

    private static final int TWO_SCREENS = 300;

    private static final Set<String> NO_ROOM =
            Set.of("util", "utils", "common", "shared", "service", "impl", "dto", "helper", "helpers", "manager");

    /** What is not written here, with what to write instead. */
    enum Forbidden {
        A_TIMED_SLEEP("Thread\\.sleep\\(", "wait for what must be true: a signal, or Awaitility"),
        A_DISABLED_TEST("@Disabled|@Ignore", "mend it or remove it"),
        A_TASK_FOR_LATER("\\b(TODO|FIXME|XXX)\\b", "do it, or open an issue"),
        AN_AUTHOR("@author", "the history knows"),
        A_STACK_TRACE_PRINTED("printStackTrace\\(", "let it fail, loudly and once"),
        LOMBOK("import lombok", "records"),
        A_MOCK("org\\.mockito|MockitoBean|MockMvc", "the real thing, started by infra/testing");

        private final Pattern pattern;
        private final String cure;

        Forbidden(String pattern, String cure) {
            this.pattern = Pattern.compile(pattern);
            this.cure = cure;
        }
    }

    @ParameterizedTest
    @EnumSource
    void isNotWritten(Forbidden forbidden) {
        assertThat(sources()
                        .filter(file ->
                                forbidden.pattern.matcher(House.text(file)).find()))
                .as("%s; instead: %s", forbidden, forbidden.cure)
                .map(House::name)
                .isEmpty();
    }

    @Test
    void aFileFitsTwoScreens() {
        assertThat(sources().filter(file -> House.lines(file).size() > TWO_SCREENS))
                .map(House::name)
                .isEmpty();
    }

    @Test
    void everyRoomSaysWhatMayLiveInIt() {
        var silent = sources()
                .map(Path::getParent)
                .distinct()
                .filter(room -> !room.resolve("package-info.java").toFile().exists())
                .filter(room ->
                        !mainTwin(room).resolve("package-info.java").toFile().exists());
        assertThat(silent.map(House::name)).isEmpty();
    }

    @Test
    void everyRoomIsNullMarkedAndExplained() {
        var bare = sources()
                .filter(file -> file.endsWith("package-info.java"))
                .filter(file -> !House.text(file).contains("@NullMarked")
                        || !House.text(file).contains("/**"));
        assertThat(bare.map(House::name)).isEmpty();
    }

    @Test
    void noRoomIsNamedAfterNothing() {
        assertThat(sources()
                        .map(file -> House.root().relativize(file))
                        .flatMap(file -> Arrays.stream(file.toString().split("/")))
                        .collect(toSet()))
                .doesNotContainAnyElementsOf(NO_ROOM);
    }

    /** A test package is explained by the package that it tests. */
    private static Path mainTwin(Path room) {
        return Path.of(room.toString().replace("/src/test/java/", "/src/main/java/"));
    }

    private static Stream<Path> sources() {
        return House.javaFiles().filter(file -> !file.endsWith("HabitsTest.java"));
    }
}

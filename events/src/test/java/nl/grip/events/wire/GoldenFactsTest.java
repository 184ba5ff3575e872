package nl.grip.events.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** History is a promise: what was once written is read for ever, and nothing of it is lost. */
class GoldenFactsTest {

    static List<Path> files() {
        return GoldenFacts.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFormIsReadWhole(Path file) {
        var written = EventJson.MAPPER.readTree(GoldenFacts.textOf(file));
        var event = EventJson.read(GoldenFacts.nameIn(file), written.toString());
        assertThat(EventJson.MAPPER.readTree(EventJson.write(event))).isEqualTo(written);
    }

    @Test
    void everyEventHasAnExampleWithEveryFieldFilled() {
        assertThat(EventCatalog.types().map(EventCatalog::nameOf)).allSatisfy(name -> {
            var example = EventJson.read(name, GoldenFacts.exampleOf(name));
            assertThat(absentIn(example)).isEmpty();
        });
    }

    @Test
    void everyFileIsOfAKnownEventAndForm() {
        assertThat(GoldenFacts.files()).allSatisfy(file -> {
            assertThat(file.getFileName().toString())
                    .matches("\\w+\\.[1-" + EventCatalog.FORM + "](\\.[a-z-]+)?\\.json");
            assertThat(EventCatalog.typeOf(GoldenFacts.nameIn(file))).isPresent();
        });
    }

    private static Stream<String> absentIn(@Nullable Object value) {
        return switch (value) {
            case Record whole ->
                Stream.of(whole.getClass().getRecordComponents()).flatMap(part -> absentIn(part, valueOf(part, whole)));
            case Collection<?> several -> several.stream().flatMap(GoldenFactsTest::absentIn);
            case null, default -> Stream.empty();
        };
    }

    private static Stream<String> absentIn(RecordComponent part, @Nullable Object value) {
        return value == null ? Stream.of(part.getName()) : absentIn(value);
    }

    private static @Nullable Object valueOf(RecordComponent part, Object whole) {
        try {
            return part.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException hidden) {
            throw new LinkageError(part + " is a public record's", hidden);
        }
    }
}

package nl.grip.events.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** History is a promise: what was once written is read for ever, and nothing of it is lost. */
class GoldenFactsTest {

    private static final Path SUMS = Path.of("src/test/resources/golden.sha256");

    static List<Path> filesOfToday() {
        return EventCatalog.types()
                .map(EventCatalog::nameOf)
                .flatMap(name -> GoldenFacts.in(EventCatalog.formOf(name)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("filesOfToday")
    void everyFormIsReadWhole(Path file) {
        var written = GoldenFacts.written(file);
        var event = EventJson.read(written.form().name(), written.data().toString());
        assertThat(EventJson.MAPPER.readTree(EventJson.write(event))).isEqualTo(written.data());
    }

    /** A file that changed or went is seen against its sum; with {@code -Dgrip.golden=write} those of new files are added. */
    @Test
    void filesAreOnlyAdded() throws IOException {
        var known = Files.readAllLines(SUMS);
        var sums = GoldenFacts.files().stream().map(GoldenFactsTest::sum).toList();
        var added = sums.stream().filter(sum -> !known.contains(sum)).toList();
        if ("write".equals(System.getProperty("grip.golden"))) {
            Files.write(SUMS, added, StandardOpenOption.APPEND);
        } else {
            assertThat(added)
                    .as("files without a sum: add theirs with -Dgrip.golden=write")
                    .isEmpty();
        }
        assertThat(sums).as("files that were changed, or are gone").containsAll(known);
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
            assertThat(file.getFileName().toString()).matches("\\w+\\.[1-9][0-9]*(\\.[a-z-]+)?\\.json");
            assertThat(EventCatalog.reads(GoldenFacts.formIn(file))).isTrue();
        });
    }

    private static String sum(Path file) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest) + "  golden/" + file.getFileName();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException missing) {
            throw new LinkageError("every JDK has SHA-256", missing);
        }
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

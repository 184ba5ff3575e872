package nl.grip.query.interventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import nl.grip.events.Decision;
import nl.grip.events.DecisionBody;
import nl.grip.events.EmbeddingCondition;
import nl.grip.events.Funding;
import nl.grip.events.IndicatorVerdict.Verdict;
import nl.grip.events.InterventionEvent;
import nl.grip.events.Law;
import nl.grip.events.Recommendation;
import nl.grip.events.wire.EventCatalog;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageWordsTest {

    private static final Set<String> SAID_ELSEWHERE = Set.of("interventionId", "effectiveOn", "verdicts");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pages/pages",
                "interventions/pages",
                "programmes/pages",
                "tables/tables",
                "indicators/pages",
                "overview/pages"
            })
    void everyTextIsThereInBothLanguages(String bundle) {
        var dutch = texts(bundle + ".properties");
        var english = texts(bundle + "_en.properties");

        assertThat(english.stringPropertyNames()).isEqualTo(dutch.stringPropertyNames());
        assertThat(Stream.of(dutch, english).flatMap(texts -> texts.values().stream()))
                .allSatisfy(text -> assertThat(new MessageFormat(text.toString()).toPattern())
                        .isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("words")
    void whatCanHappenHasAWord(String word) {
        assertThat(texts("interventions/pages.properties")).containsKey(word);
    }

    static Stream<String> words() {
        return Stream.of(
                        constants("phase", Phase.values()),
                        constants("flag", Flag.values()),
                        constants("laws", Law.values()),
                        constants("body", DecisionBody.values()),
                        constants("condition", EmbeddingCondition.values()),
                        constants("recommendation", Recommendation.values()),
                        constants("kind", Funding.Kind.values()),
                        constants("verdict", Verdict.values()),
                        events().map(event ->
                                "event." + EventCatalog.nameOf(event.asSubclass(InterventionEvent.class))),
                        events().flatMap(PageWordsTest::fields).distinct().map(field -> "field." + field))
                .flatMap(words -> words);
    }

    private static Stream<Class<?>> events() {
        return Arrays.stream(InterventionEvent.class.getPermittedSubclasses());
    }

    /** The fields as a page shows them: what a field is made of instead of the field. */
    private static Stream<String> fields(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(field -> field.getType() != Decision.class && !SAID_ELSEWHERE.contains(field.getName()))
                .flatMap(PageWordsTest::parts);
    }

    private static Stream<String> parts(RecordComponent field) {
        var isOneValue = !field.getType().isRecord() || field.getType().getRecordComponents().length == 1;
        return isOneValue ? Stream.of(field.getName()) : fields(field.getType());
    }

    private static Stream<String> constants(String group, Enum<?>[] all) {
        return List.of(all).stream().map(one -> group + "." + one.name());
    }

    private static Properties texts(String file) {
        var texts = new Properties();
        try (var stream = Objects.requireNonNull(
                        PageWordsTest.class.getResourceAsStream("/nl/grip/query/" + file), file);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            texts.load(reader);
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package nl.grip.query.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import nl.grip.events.Direction;
import nl.grip.events.Standing;
import nl.grip.query.indicators.Series.Mark;
import nl.grip.query.indicators.Series.Variation;
import nl.grip.query.statistics.Assurance;
import nl.grip.query.statistics.Meaning;
import nl.grip.query.statistics.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SeriesWordsTest {

    @ParameterizedTest
    @MethodSource("words")
    void whatASeriesCanSayHasAWord(String word) {
        assertThat(texts("tables/tables.properties")).containsKey(word);
    }

    @ParameterizedTest
    @MethodSource("wordsOfPages")
    void whatAPageCanSayOfASeriesHasAWord(String word) {
        assertThat(texts("indicators/pages.properties")).containsKey(word);
    }

    @ParameterizedTest
    @EnumSource(Meaning.class)
    void everyMeaningOfAPointIsAVariation(Meaning meaning) {
        assertThat(Variation.values()).extracting(Enum::name).contains(meaning.name());
    }

    static Stream<String> words() {
        return Stream.of(
                        constants("indicators.told.", Told.values()),
                        constants("indicators.standing.", Standing.values()),
                        constants("indicators.variation.", Variation.values()),
                        constants("indicators.assurance.", Assurance.values()),
                        constants("indicators.rule.", Rule.values()),
                        constants("indicators.note.", Note.values()),
                        constants("indicators.mark.", Mark.Kind.values()),
                        constants("indicators.decided.", MilestonesRow.Kind.values()))
                .flatMap(words -> words);
    }

    static Stream<String> wordsOfPages() {
        return Stream.of(
                        constants("series.aim.", Direction.Aim.values()),
                        constants("series.sign.", Variation.values()),
                        constants("series.verdict.", Variation.values()),
                        Stream.of(Mark.Kind.values())
                                .filter(kind -> kind != Mark.Kind.DECISION)
                                .map(kind -> "series.reservation." + kind))
                .flatMap(words -> words);
    }

    private static Stream<String> constants(String group, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> group + value.name());
    }

    private static Properties texts(String file) {
        var texts = new Properties();
        var bundle = SeriesWordsTest.class.getResourceAsStream("/nl/grip/query/" + file);
        try (var reader = new InputStreamReader(Objects.requireNonNull(bundle), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}

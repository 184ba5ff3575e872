package nl.grip.query.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import nl.grip.query.overview.Overview.Demand;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OverviewWordsTest {

    @ParameterizedTest
    @MethodSource("words")
    void whatAnOverviewCanSayHasAWord(String word) {
        assertThat(ResourceBundle.getBundle("nl.grip.query.overview.pages").containsKey(word))
                .as(word)
                .isTrue();
    }

    static Stream<String> words() {
        return Stream.of(
                        constants("status", Status.values()),
                        constants("sign", Status.values()),
                        constants("ground", Ground.values()),
                        constants("demand", Demand.Kind.values()),
                        constants("by", Demand.Kind.values()))
                .flatMap(words -> words);
    }

    private static Stream<String> constants(String group, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> "overview." + group + "." + value.name());
    }
}

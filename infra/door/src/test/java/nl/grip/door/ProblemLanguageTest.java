package nl.grip.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ProblemLanguageTest {

    @Test
    void everyTextIsThereInBothLanguages() throws IOException {
        assertThat(texts("problems_en.properties").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        texts("problems.properties").stringPropertyNames());
    }

    @Test
    void everyTitleHasItsDetail() throws IOException {
        var texts = texts("problems.properties");

        assertThat(texts.stringPropertyNames().stream().filter(key -> key.endsWith(".title")))
                .isNotEmpty()
                .allSatisfy(title -> assertThat(texts).containsKey(title.replace(".title", ".detail")));
    }

    private static Properties texts(String name) throws IOException {
        var texts = new Properties();
        try (var stream = Objects.requireNonNull(ProblemLanguage.class.getResourceAsStream(name))) {
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return texts;
    }
}

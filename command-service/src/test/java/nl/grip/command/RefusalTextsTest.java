package nl.grip.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever is refused is told which rule did so and what can be done about it, in Dutch and in English. */
class RefusalTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"problems.properties", "problems_en.properties"})
    void everyRuleHasItsTexts(String bundle) throws IOException {
        var texts = texts(bundle);
        assertThat(codes())
                .isNotEmpty()
                .allSatisfy(code -> assertThat(texts).containsKeys(code + ".title", code + ".detail"));
        assertThat(texts.values())
                .noneSatisfy(text -> assertThat(text).asString().isBlank());
    }

    @Test
    void noTextIsLeftUntranslatedOrWithoutItsOriginal() throws IOException {
        assertThat(texts("problems.properties").keySet())
                .isEqualTo(texts("problems_en.properties").keySet());
    }

    @Test
    void noTwoRulesShareACode() {
        assertThat(codes()).doesNotHaveDuplicates();
    }

    private static List<String> codes() {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("nl.grip.command").stream()
                        .filter(type -> type.isAssignableTo(Rule.class) && type.isEnum())
                        .flatMap(type -> Stream.of(type.reflect().getEnumConstants()))
                        .map(rule -> ((Rule) rule).code())
                        .toList();
    }

    private static Properties texts(String bundle) throws IOException {
        var texts = new Properties();
        var resource = Objects.requireNonNull(RefusalTextsTest.class.getResourceAsStream(bundle), bundle);
        try (var reader = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}

package nl.grip.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/**
 * One way of laying out code. It is a test, not a Maven plugin, because the formatter must run on the JDK of the code (25), and
 * Maven itself may run on an older one.
 */
class FormatTest {

    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    @Test
    void everyJavaFileIsLaidOutByTheFormatter() throws IOException, FormatterException {
        var otherwise = new ArrayList<String>();
        for (var file : House.javaFiles().toList()) {
            var written = House.text(file);
            var formatted = formatted(written);
            if (!formatted.equals(written)) {
                otherwise.add(House.name(file));
                rewriteIfAsked(file, formatted);
            }
        }
        assertThat(otherwise)
                .as("lay these out with: mvn test -pl infra/checks -Dtest=FormatTest -Dgrip.format=write")
                .isEmpty();
    }

    private static String formatted(String source) throws FormatterException {
        var ordered = ImportOrderer.reorderImports(
                RemoveUnusedImports.removeUnusedImports(source), JavaFormatterOptions.Style.PALANTIR);
        return FORMATTER.formatSource(ordered);
    }

    private static void rewriteIfAsked(Path file, String formatted) throws IOException {
        if ("write".equals(System.getProperty("grip.format"))) {
            Files.writeString(file, formatted);
        }
    }
}

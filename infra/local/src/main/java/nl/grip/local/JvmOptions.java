package nl.grip.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The options that each program's JVM gets wherever it runs; they are the files of infra/jvm, which java also reads itself. */
final class JvmOptions {
    private JvmOptions() {}

    static List<String> of(String program) {
        String name = "jvm/" + program + ".options";
        try (InputStream text = JvmOptions.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(text, name).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("-"))
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}

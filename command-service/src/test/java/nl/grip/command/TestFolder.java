package nl.grip.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of its own for one test, below the build's. */
public final class TestFolder {

    private TestFolder() {}

    public static Path fresh() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target/ledger-test")), "");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}

package nl.grip.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before each test.
    Path directory;

    @Test
    void aDemoThatHasChangedIsNotYetLoaded() throws IOException {
        try (DataDirectory data = DataDirectory.open(directory.resolve("data"), false, HouseSize.ONE_OF_EACH)) {
            assertThat(data.hasDemo("plan.yaml", "first")).isFalse();

            data.rememberDemo("plan.yaml", "first");

            assertThat(data.hasDemo("plan.yaml", "first")).isTrue();
            assertThat(data.hasDemo("plan.yaml", "second")).isFalse();
        }
    }
}

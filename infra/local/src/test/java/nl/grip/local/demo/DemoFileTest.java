package nl.grip.local.demo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFileTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before each test.
    Path directory;

    @Test
    void aCodeIsGivenOnce() throws IOException {
        assertRefused("""
            - {source: a, propose: {code: PJ1}}
            - {source: b, propose: {code: PJ1}}
            """, "'PJ1' is missing or there twice");
    }

    @Test
    void aStepIsOneThatTheApiKnows() throws IOException {
        assertRefused("""
            - source: a
              propose: {code: PJ1}
              then: [{pilot: {effectiveOn: 2021-01-01}}]
            """, "PJ1: a step is one of");
    }

    @Test
    void aSuccessorIsInTheSameFile() throws IOException {
        assertRefused("""
            - source: a
              propose: {code: OJA}
              then: [{stops: {successor: PGJ}}]
            """, "no intervention in this file has the code [PGJ]");
    }

    @Test
    void anEntryHoldsNothingElse() throws IOException {
        assertRefused("""
            - {source: a, propose: {code: PJ1}, them: []}
            """, "them");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> DemoFile.read(directory.resolve("absent.yaml")))
                .isInstanceOf(DemoException.class)
                .hasMessageContaining("absent.yaml");
    }

    private void assertRefused(String text, String reason) throws IOException {
        var file = Files.writeString(directory.resolve("demo.yaml"), text);
        assertThatThrownBy(() -> DemoFile.read(file))
                .isInstanceOf(DemoException.class)
                .hasMessageStartingWith("demo.yaml")
                .hasMessageContaining(reason);
    }
}

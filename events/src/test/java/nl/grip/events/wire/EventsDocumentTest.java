package nl.grip.events.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code EVENTS.md} says what the code says. With {@code -Dgrip.events=write} it is written anew. */
class EventsDocumentTest {

    private static final Path DOCUMENT = Path.of("EVENTS.md");

    @Test
    void theDocumentSaysWhatTheCodeSays() throws IOException {
        var text = new EventsDocument().text();
        if ("write".equals(System.getProperty("grip.events"))) {
            Files.writeString(DOCUMENT, text);
        }
        assertThat(DOCUMENT).as("rewrite it with -Dgrip.events=write").hasContent(text);
    }
}

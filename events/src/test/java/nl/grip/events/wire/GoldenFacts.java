package nl.grip.events.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.grip.events.DomainEvent;

/** The facts on file, named {@code <Event>.<form>[.<case>].json}. Files are added, never edited. */
final class GoldenFacts {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private GoldenFacts() {}

    static List<Path> files() {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<DomainEvent> events() {
        return files().stream()
                .map(file -> EventJson.read(nameIn(file), textOf(file)))
                .toList();
    }

    /** The event's text in its newest form, with every field filled: those too that it got since its first file. */
    static String exampleOf(String name) {
        var first = FOLDER.resolve(name + "." + EventCatalog.FORM + ".json");
        var whole = FOLDER.resolve(name + "." + EventCatalog.FORM + ".whole.json");
        return textOf(Files.exists(whole) ? whole : first);
    }

    static String nameIn(Path file) {
        var fileName = file.getFileName().toString();
        return fileName.substring(0, fileName.indexOf('.'));
    }

    static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

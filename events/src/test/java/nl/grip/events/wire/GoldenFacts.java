package nl.grip.events.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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

    /** What they are read as. */
    static List<DomainEvent> events() {
        return files().stream()
                .flatMap(file -> EventJson.read(formIn(file), textOf(file)).stream())
                .toList();
    }

    /** The event's text in its newest form, with every field filled: those too that it got since its first file. */
    static String exampleOf(String name) {
        var form = EventCatalog.formOf(name).number();
        var first = FOLDER.resolve(name + "." + form + ".json");
        var whole = FOLDER.resolve(name + "." + form + ".whole.json");
        return textOf(Files.exists(whole) ? whole : first);
    }

    /** The facts on file that are in that form, with their cases. */
    static Stream<Path> in(EventForm form) {
        return files().stream().filter(file -> formIn(file).equals(form));
    }

    static Path file(String name) {
        return FOLDER.resolve(name + ".json");
    }

    static Written written(Path file) {
        return new Written(formIn(file), EventJson.MAPPER.readTree(textOf(file)).asObject());
    }

    static EventForm formIn(Path file) {
        var parts = file.getFileName().toString().split("\\.", 3);
        return new EventForm(parts[0], Integer.parseInt(parts[1]));
    }

    static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

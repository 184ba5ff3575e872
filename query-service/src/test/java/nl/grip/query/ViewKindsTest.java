package nl.grip.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.grip.events.wire.EventForm;
import nl.grip.events.wire.EventJson;
import nl.grip.events.wire.Fact;
import nl.grip.query.projections.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A view is given facts of the kinds that it names: what it would make of others, it never gets to see. */
class ViewKindsTest {

    private static final Path GOLDEN = Path.of("../events/src/test/resources/golden");

    static final List<View<?>> VIEWS = EveryView.all();

    @ParameterizedTest
    @FieldSource("VIEWS")
    void namesJustTheKindsThatItMakesRowsOf(View<?> view) throws IOException {
        try (var files = Files.list(GOLDEN)) {
            var kinds = files.flatMap(ViewKindsTest::facts)
                    .filter(fact -> view.rowsOf(fact).findAny().isPresent())
                    .map(fact -> fact.event().stream().kind());

            assertThat(kinds).as(view.name()).containsOnlyElementsOf(view.kinds());
        }
    }

    private static Stream<Fact> facts(Path file) {
        try {
            var parts = file.getFileName().toString().split("\\.", 3);
            var form = new EventForm(parts[0], Integer.parseInt(parts[1]));
            return EventJson.read(form, Files.readString(file)).stream()
                    .map(event -> Facts.fact("GM0183", event, 0, 1));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}

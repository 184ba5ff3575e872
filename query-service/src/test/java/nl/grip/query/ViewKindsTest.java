package nl.grip.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.grip.events.wire.EventJson;
import nl.grip.events.wire.Fact;
import nl.grip.query.projections.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A view is given facts of the kinds that it names: what it would make of others, it never gets to see. */
class ViewKindsTest {

    private static final Path GOLDEN = Path.of("../events/src/test/resources/golden");

    static final List<View<?>> VIEWS = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests()).importPackages("nl.grip.query").stream()
                    .filter(type -> type.isAssignableTo(View.class) && !type.isInterface())
                    .<View<?>>map(ViewKindsTest::viewOf)
                    .toList();

    @ParameterizedTest
    @FieldSource("VIEWS")
    void namesJustTheKindsThatItMakesRowsOf(View<?> view) throws IOException {
        try (var files = Files.list(GOLDEN)) {
            var kinds = files.map(ViewKindsTest::fact)
                    .filter(fact -> view.rowsOf(fact).findAny().isPresent())
                    .map(fact -> fact.event().stream().kind());

            assertThat(kinds).as(view.name()).containsOnlyElementsOf(view.kinds());
        }
    }

    private static Fact fact(Path file) {
        try {
            var name = file.getFileName().toString();
            var event = EventJson.read(name.substring(0, name.indexOf('.')), Files.readString(file));
            return Facts.fact("GM0183", event, 0, 1);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static View<?> viewOf(JavaClass type) {
        try {
            Constructor<?> constructor = type.reflect().getDeclaredConstructor();
            constructor.setAccessible(true);
            return (View<?>) constructor.newInstance();
        } catch (ReflectiveOperationException notPure) {
            throw new AssertionError(type + " is made of nothing", notPure);
        }
    }
}

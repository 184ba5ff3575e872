package nl.grip.query;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.lang.reflect.Constructor;
import java.util.List;
import nl.grip.query.projections.View;

/** All views of the service, found rather than listed: one that is new is tried by every test that means all of them. */
public final class EveryView {

    private static final List<View<?>> ALL = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests()).importPackages("nl.grip.query").stream()
                    .filter(type -> type.isAssignableTo(View.class) && !type.isInterface())
                    .<View<?>>map(EveryView::made)
                    .toList();

    private EveryView() {}

    public static List<View<?>> all() {
        return ALL;
    }

    private static View<?> made(JavaClass type) {
        try {
            Constructor<?> constructor = type.reflect().getDeclaredConstructor();
            constructor.setAccessible(true);
            return (View<?>) constructor.newInstance();
        } catch (ReflectiveOperationException notPure) {
            throw new AssertionError(type + " is made of nothing", notPure);
        }
    }
}

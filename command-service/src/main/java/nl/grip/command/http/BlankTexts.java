package nl.grip.command.http;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.grip.door.Violation;
import org.jspecify.annotations.Nullable;

/** Texts that are there and say nothing, wherever they stand in a body. */
final class BlankTexts {

    private BlankTexts() {}

    static List<Violation> in(Object body) {
        return at("", body).toList();
    }

    private static Stream<Violation> at(String pointer, @Nullable Object value) {
        return switch (value) {
            case String text when text.isBlank() -> Stream.of(Violation.inBody(pointer, "blank"));
            case List<?> list ->
                IntStream.range(0, list.size()).boxed().flatMap(index -> at(pointer + "/" + index, list.get(index)));
            case Record whole ->
                Stream.of(whole.getClass().getRecordComponents())
                        .flatMap(part -> at(pointer + "/" + part.getName(), valueOf(part, whole)));
            case null, default -> Stream.empty();
        };
    }

    private static @Nullable Object valueOf(RecordComponent part, Object whole) {
        var accessor = part.getAccessor();
        accessor.setAccessible(true);
        try {
            return accessor.invoke(whole);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("a body reads its own parts only: " + accessor, broken);
        }
    }
}

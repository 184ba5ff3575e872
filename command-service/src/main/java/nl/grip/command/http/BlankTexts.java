package nl.grip.command.http;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.grip.door.Violation;
import org.jspecify.annotations.Nullable;

/** Texts that are there and say nothing, wherever they stand in a body. */
final class BlankTexts {

    private static final ClassValue<List<RecordComponent>> PARTS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> whole) {
            var parts = List.of(whole.getRecordComponents());
            parts.forEach(part -> part.getAccessor().setAccessible(true));
            return parts;
        }
    };

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
                PARTS.get(whole.getClass()).stream()
                        .flatMap(part -> at(pointer + "/" + part.getName(), valueOf(part, whole)));
            case null, default -> Stream.empty();
        };
    }

    private static @Nullable Object valueOf(RecordComponent part, Object whole) {
        try {
            return part.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("a body reads its own parts only: " + part, broken);
        }
    }
}

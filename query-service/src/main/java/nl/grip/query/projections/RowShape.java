package nl.grip.query.projections;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a record is laid out in columns: a column per component, or the columns of a record within it. */
final class RowShape<R extends Record> implements RowPart {

    private record Part(Method accessor, RowPart shape) {}

    private final List<Part> parts;
    private final Constructor<R> constructor;
    private final boolean nullable;

    private RowShape(List<Part> parts, Constructor<R> constructor, boolean nullable) {
        this.parts = parts;
        this.constructor = constructor;
        this.nullable = nullable;
        if (nullable && parts.stream().allMatch(part -> part.shape().nullable())) {
            throw new IllegalArgumentException("whether a "
                    + constructor.getDeclaringClass().getSimpleName() + " is absent cannot be seen: all it has may be");
        }
    }

    static <R extends Record> RowShape<R> of(Class<R> type, String prefix, boolean nullable) {
        var parts = Arrays.stream(type.getRecordComponents())
                .map(component -> new Part(accessor(component), part(component, prefix, nullable)))
                .toList();
        return new RowShape<>(parts, canonicalConstructor(type), nullable);
    }

    @Override
    public boolean nullable() {
        return nullable;
    }

    @Override
    public Stream<Columns.Column> columns() {
        return parts.stream().flatMap(part -> part.shape().columns());
    }

    @Override
    public void write(@Nullable Object value, Consumer<@Nullable String> texts) {
        for (var part : parts) {
            part.shape().write(value == null ? null : valueOf(part.accessor(), value), texts);
        }
    }

    @Override
    public @Nullable R read(StoredColumns columns) throws SQLException {
        var values = new @Nullable Object[parts.size()];
        var isAbsent = true;
        for (var at = 0; at < values.length; at++) {
            values[at] = parts.get(at).shape().read(columns);
            isAbsent = isAbsent && values[at] == null;
        }
        return isAbsent ? null : made(values);
    }

    private R made(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(
                    "a stored row is no " + constructor.getDeclaringClass().getSimpleName(), impossible);
        }
    }

    private static RowPart part(RecordComponent component, String prefix, boolean absentWithParent) {
        var nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        var name = prefix + Columns.snakeCase(component.getName());
        var type = component.getType();
        if (type.isRecord() && !ColumnType.isOneValue(type)) {
            return of(type.asSubclass(Record.class), name + "_", nullable || absentWithParent);
        }
        return new ColumnPart(name, component.getGenericType(), nullable, absentWithParent);
    }

    private static <R extends Record> Constructor<R> canonicalConstructor(Class<R> type) {
        var components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(components);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("a record has a canonical constructor", impossible);
        }
    }

    private static Method accessor(RecordComponent component) {
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        return accessor;
    }

    private static @Nullable Object valueOf(Method accessor, Object owner) {
        try {
            return accessor.invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException("a record's component can be read", impossible);
        }
    }
}

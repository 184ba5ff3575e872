package nl.grip.query.projections;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.grip.events.Money;
import nl.grip.events.wire.EventJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.node.StringNode;

/** Which type of PostgreSQL holds which type of a row, how it is read, and which text of it PostgreSQL reads. */
final class ColumnType {

    /** Takes the value of a row's type out of a column, by its number from 1. */
    @FunctionalInterface
    interface Reading {
        @Nullable
        Object from(ResultSet row, int column) throws SQLException;
    }

    private static final Map<Class<?>, String> TYPES = Map.of(
            LocalDate.class, "date",
            Instant.class, "timestamptz",
            int.class, "integer",
            Integer.class, "integer",
            long.class, "bigint",
            Long.class, "bigint",
            boolean.class, "boolean",
            Boolean.class, "boolean",
            Map.class, "jsonb",
            Money.class, "numeric");

    private ColumnType() {}

    static String of(JavaType type) {
        var raw = type.getRawClass();
        if (isText(raw)) {
            return "text";
        }
        if (raw == List.class) {
            return isText(type.getContentType().getRawClass()) ? "text[]" : "jsonb";
        }
        var known = TYPES.get(raw);
        if (known == null) {
            throw new IllegalArgumentException("no column holds a " + type.toCanonical());
        }
        return known;
    }

    /** How a value of that type is read from its column, where it is not null. */
    static Reading reading(JavaType type) {
        return switch (of(type)) {
            case "text" -> {
                var value = ofText(type);
                yield (row, column) -> present(row.getString(column), value);
            }
            case "text[]" -> {
                var value = ofText(type.getContentType());
                yield (row, column) -> {
                    var texts = row.getArray(column);
                    return texts == null ? null : listOf((String[]) texts.getArray(), value);
                };
            }
            case "jsonb" -> {
                Function<String, Object> value =
                        type.getRawClass() == Map.class ? JsonFields::new : EventJson.MAPPER.readerFor(type)::readValue;
                yield (row, column) -> present(row.getString(column), value);
            }
            case "date" -> (row, column) -> row.getObject(column, LocalDate.class);
            case "timestamptz" ->
                (row, column) -> present(row.getObject(column, OffsetDateTime.class), OffsetDateTime::toInstant);
            case "integer" -> (row, column) -> row.getObject(column, Integer.class);
            case "bigint" -> (row, column) -> row.getObject(column, Long.class);
            case "boolean" -> (row, column) -> row.getObject(column, Boolean.class);
            default -> (row, column) -> present(row.getBigDecimal(column), Money::new);
        };
    }

    /** How a value of that type is written for its column. */
    static Function<Object, String> writing(JavaType type) {
        return switch (of(type)) {
            case "text" -> toText(type);
            case "text[]" -> {
                var text = toText(type.getContentType());
                yield values -> arrayOf(((List<?>) values).stream().map(text));
            }
            case "jsonb" ->
                value -> value instanceof JsonFields stored
                        ? JsonFields.textOf(stored)
                        : EventJson.MAPPER.writeValueAsString(value);
            case "numeric" -> amount -> ((Money) amount).euros().toPlainString();
            default -> Object::toString;
        };
    }

    /** What stands in one column, though it may be a record. */
    static boolean isOneValue(Class<?> type) {
        return isText(type) || TYPES.containsKey(type);
    }

    /** Text, or what is written as one text: an enum, an id, a code that is a record of nothing but itself. */
    static boolean isText(Class<?> type) {
        return type == String.class
                || type == UUID.class
                || type.isEnum()
                || (type.isRecord()
                        && type.getRecordComponents().length == 1
                        && isText(type.getRecordComponents()[0].getType()));
    }

    private static <T> @Nullable Object present(@Nullable T stored, Function<T, ?> value) {
        return stored == null ? null : value.apply(stored);
    }

    private static Function<String, ?> ofText(JavaType type) {
        if (type.getRawClass() == String.class) {
            return text -> text;
        }
        if (type.getRawClass() == UUID.class) {
            return UUID::fromString;
        }
        var reader = EventJson.MAPPER.readerFor(type);
        return text -> reader.readValue(StringNode.valueOf(text));
    }

    private static Function<Object, String> toText(JavaType type) {
        var raw = type.getRawClass();
        if (raw == String.class || raw == UUID.class) {
            return Object::toString;
        }
        Function<Object, String> writer =
                value -> EventJson.MAPPER.valueToTree(value).asString();
        if (!raw.isEnum()) {
            return writer;
        }
        var texts = Arrays.stream(raw.getEnumConstants()).collect(toMap(Function.identity(), writer));
        return value -> Objects.requireNonNull(texts.get(value));
    }

    /** PostgreSQL, "Array Input and Output Syntax". */
    private static String arrayOf(Stream<String> texts) {
        return texts.map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(joining(",", "{", "}"));
    }

    private static List<?> listOf(String[] texts, Function<String, ?> value) {
        return Arrays.stream(texts).map(value).toList();
    }
}

package nl.grip.door;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request, and where. Its text is {@code violation.<rule>} in the problem texts, or
 * {@code <rule>.detail} where the rule is one that a whole request can break as well.
 *
 * @param at a JSON pointer into the body, the name of the parameter or header, or the column of a table; empty for the
 *     whole body or row
 * @param row of the table that the body is, the first being 1; absent where it is none
 * @param rule the keyword of JSON Schema that was broken, or a rule of the service's own
 * @param arguments what the text is filled in with
 */
public record Violation(Place place, String at, @Nullable Long row, String rule, List<Object> arguments) {

    /** The parts of a request that can be wrong. */
    public enum Place {
        BODY,
        QUERY,
        PATH,
        HEADER
    }

    public Violation {
        arguments = List.copyOf(arguments);
    }

    public Violation(Place place, String at, String rule, List<Object> arguments) {
        this(place, at, null, rule, arguments);
    }

    /** @param pointer an RFC 6901 pointer such as {@code /pilot/start}; empty for the whole body */
    public static Violation inBody(String pointer, String rule, Object... arguments) {
        return new Violation(Place.BODY, pointer, rule, List.of(arguments));
    }

    /** @param column its name as it was sent; empty for the whole row */
    public static Violation inRow(long row, String column, String rule, Object... arguments) {
        return new Violation(Place.BODY, column, row, rule, List.of(arguments));
    }

    public static Violation inQuery(String parameter, String rule, Object... arguments) {
        return new Violation(Place.QUERY, parameter, rule, List.of(arguments));
    }

    public static Violation inPath(String variable, String rule, Object... arguments) {
        return new Violation(Place.PATH, variable, rule, List.of(arguments));
    }

    public static Violation inHeader(String header, String rule, Object... arguments) {
        return new Violation(Place.HEADER, header, rule, List.of(arguments));
    }
}

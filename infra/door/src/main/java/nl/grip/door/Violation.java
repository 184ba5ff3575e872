package nl.grip.door;

import java.util.List;

/**
 * One thing that is wrong with a request, and where. Its text is {@code violation.<rule>} in the problem texts.
 *
 * @param at a JSON pointer into the body, or the name of the parameter or header
 * @param rule the keyword of JSON Schema that was broken, or a rule of the service's own
 * @param arguments what the text is filled in with
 */
public record Violation(Place place, String at, String rule, List<Object> arguments) {

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

    /** @param pointer an RFC 6901 pointer such as {@code /pilot/start}; empty for the whole body */
    public static Violation inBody(String pointer, String rule, Object... arguments) {
        return new Violation(Place.BODY, pointer, rule, List.of(arguments));
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

package nl.grip.command;

import java.util.List;

/**
 * One thing that is wrong in a table that someone sent, and where. Its text is the detail of its rule.
 *
 * @param row of the table as it was sent, the first being 1
 * @param column its name as it was sent; empty where it is the whole row
 */
public record Mistake(long row, String column, Rule rule, List<Object> arguments) {

    public Mistake {
        arguments = List.copyOf(arguments);
    }

    public static Mistake in(long row, String column, Rule rule, Object... arguments) {
        return new Mistake(row, column, rule, List.of(arguments));
    }
}

package nl.grip.query.tables;

import java.math.BigDecimal;
import java.util.List;
import nl.grip.events.Money;

/** What stands where a row and a column of a table meet. */
public sealed interface Cell {

    /** A text, whatever it looks like: never a number, never a formula. */
    record Text(String text) implements Cell {}

    /** An exact amount, shown in the table's unit. */
    record Amount(Money amount) implements Cell {}

    /** An amount that is not known yet, which is not zero. */
    record ProMemorie() implements Cell {}

    /** Nothing. */
    record Empty() implements Cell {}

    /** Several paragraphs. */
    record Lines(List<String> lines) implements Cell {

        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /** A number with what decimals it has, that is no money. */
    record Quantity(BigDecimal value) implements Cell {}

    /** A whole number that is no money. */
    record Number(long value) implements Cell {}
}

package nl.grip.events;

import static java.util.Comparator.comparing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found of one part of a period, or of the whole where nothing is broken down. What is unknown or secret has no
 * value, and least of all zero.
 *
 * @param breakdown the part that it is about, in the order of dimensions
 * @param value as it was delivered; absent where only the ratio was
 * @param ratio what the value was computed from
 */
public record Figure(
        List<Category> breakdown,
        Kind kind,
        @Nullable Quantity value,
        @Nullable Ratio ratio) {

    /** Whether there is a number. */
    public enum Kind {
        KNOWN,
        /** Nobody counted it, or nobody can tell. */
        UNKNOWN,
        /** It is so small, or of so few, that it is not told. */
        SECRET
    }

    /** Two numbers of which the first is divided by the second, which is above zero. */
    public record Ratio(Quantity numerator, Quantity denominator) {}

    /** @throws IllegalArgumentException where a number is missing, or told of what has none */
    public Figure {
        if (!isWhole(kind, value, ratio)) {
            throw new IllegalArgumentException("a figure has a value or a ratio where it is known, and only there");
        }
        breakdown = breakdown.stream().sorted(comparing(Category::dimension)).toList();
    }

    /** Whether the three can stand together. */
    public static boolean isWhole(Kind kind, @Nullable Quantity value, @Nullable Ratio ratio) {
        return (kind == Kind.KNOWN) == (value != null || ratio != null);
    }
}

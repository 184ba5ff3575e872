package nl.grip.query.programmes;

import java.text.NumberFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.grip.query.tables.TableWords;

/** Says of rounded figures where they do not add up, for who checks a table by hand. */
final class RoundingNotes {

    private RoundingNotes() {}

    /** @param nameOf a figure, in words */
    static List<String> of(List<RoundingDifference> differences, TableWords words, UnaryOperator<String> nameOf) {
        if (differences.isEmpty()) {
            return List.of();
        }
        var number = NumberFormat.getIntegerInstance(words.locale());
        return Stream.concat(
                        Stream.of(words.of("programmes.rounding")),
                        differences.stream()
                                .map(one -> words.of(
                                        "programmes.rounding.difference",
                                        nameOf.apply(one.figure()),
                                        number.format(one.shown()),
                                        number.format(one.added()))))
                .toList();
    }
}

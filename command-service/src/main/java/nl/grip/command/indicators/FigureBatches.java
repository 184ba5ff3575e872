package nl.grip.command.indicators;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.ToIntFunction;
import nl.grip.events.CalendarPeriod;
import nl.grip.events.Category;
import nl.grip.events.Figure;
import nl.grip.events.Standing;

/**
 * Divides measurements over facts. Those of one fact are of one period, and are so few that the fact stays within the 64 KB
 * that a CloudEvent may take.
 */
final class FigureBatches {

    private static final int MOST_BYTES = 48 * 1024;

    /** The names of its parts, and three numbers. */
    private static final int FORM = 220;

    /** The names of its parts. */
    private static final int FORM_OF_A_CATEGORY = 32;

    /** In UTF-8, where a character outside the basic plane counts for two. */
    private static final int MOST_BYTES_OF_A_CHARACTER = 3;

    private FigureBatches() {}

    /** Figures of one period that are equally settled. */
    record Batch(CalendarPeriod period, int version, Standing standing, List<Figure> figures) {}

    private record Kind(CalendarPeriod period, int version, Standing standing) {}

    /** Batches of one kind, of which the last one has room for so many bytes. */
    private static final class Growing {

        private final List<List<Figure>> batches = new ArrayList<>();
        private int left;

        void add(Figure figure) {
            var size = bytesOf(figure);
            if (size > left) {
                batches.add(new ArrayList<>());
                left = MOST_BYTES;
            }
            batches.getLast().add(figure);
            left -= size;
        }
    }

    static List<Batch> of(List<Measurement> measurements, ToIntFunction<Measurement> version) {
        var kinds = new LinkedHashMap<Kind, Growing>();
        for (var measurement : measurements) {
            var kind = new Kind(measurement.period(), version.applyAsInt(measurement), measurement.standing());
            kinds.computeIfAbsent(kind, _ -> new Growing()).add(measurement.figure());
        }
        return kinds.entrySet().stream()
                .flatMap(kind -> kind.getValue().batches.stream()
                        .map(figures -> new Batch(
                                kind.getKey().period(),
                                kind.getKey().version(),
                                kind.getKey().standing(),
                                figures)))
                .toList();
    }

    /** Not less than its JSON takes; a quote or a backslash in a category takes two. */
    private static int bytesOf(Figure figure) {
        return FORM
                + figure.breakdown().stream().mapToInt(FigureBatches::bytesOf).sum();
    }

    private static int bytesOf(Category category) {
        return FORM_OF_A_CATEGORY
                + category.dimension().value().length()
                + MOST_BYTES_OF_A_CHARACTER * category.category().length();
    }
}

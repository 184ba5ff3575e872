package nl.grip.query.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Series of one row a month, from January 2020. */
final class Monthly {

    static final LocalDate START = LocalDate.of(2020, 1, 1);

    private Monthly() {}

    static LocalDate month(int number) {
        return START.plusMonths(number);
    }

    static List<Observation> of(double... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> Observation.of(month(i), BigDecimal.valueOf(values[i])))
                .toList();
    }

    static List<Observation> of(List<Integer> values) {
        return of(values.stream().mapToDouble(Integer::doubleValue).toArray());
    }

    static List<Observation> ratios(double[] numbers, double[] outOf) {
        return IntStream.range(0, numbers.length)
                .mapToObj(i -> Observation.of(month(i), BigDecimal.valueOf(numbers[i]), BigDecimal.valueOf(outOf[i])))
                .toList();
    }

    /** The same, unknown in some months. */
    static List<Observation> without(List<Observation> series, int... months) {
        var rows = new ArrayList<>(series);
        Arrays.stream(months)
                .forEach(i -> rows.set(i, Observation.absent(rows.get(i).on())));
        return List.copyOf(rows);
    }
}

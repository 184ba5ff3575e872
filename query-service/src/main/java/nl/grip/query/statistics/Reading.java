package nl.grip.query.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The two ways to read numbers within a calendar year. The rows of a year begin with its first period, and an absent one keeps
 * its row. Only numbers that stand alone add up: a proportion does not.
 */
public enum Reading {
    /** What came in each period. */
    INCREMENTAL,
    /** What came since the year began. */
    CUMULATIVE;

    /**
     * Cumulative numbers as incremental ones, and the reverse. A sum over an absent period is absent, and so is a difference from
     * one: what cannot be told is not told.
     *
     * @param series as the other way of reading has it
     */
    public List<Observation> of(List<Observation> series) {
        var rows = Observation.inOrder(series);
        var read = new ArrayList<Observation>();
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (row.outOf().compareTo(BigDecimal.ONE) != 0) {
                throw new IllegalArgumentException("does not add up: " + row);
            }
            var firstOfYear =
                    i == 0 || rows.get(i - 1).on().getYear() != row.on().getYear();
            read.add(firstOfYear ? row : since(row, this == CUMULATIVE ? read.getLast() : rows.get(i - 1)));
        }
        return List.copyOf(read);
    }

    private Observation since(Observation row, Observation before) {
        var number = row.number();
        var earlier = before.number();
        if (number == null || earlier == null) {
            return Observation.absent(row.on());
        }
        return switch (this) {
            case INCREMENTAL -> Observation.of(row.on(), number.subtract(earlier));
            case CUMULATIVE -> Observation.of(row.on(), number.add(earlier));
        };
    }
}

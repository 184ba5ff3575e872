package nl.grip.command.indicators;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.grip.command.indicators.Measurement.Cell;
import nl.grip.events.CalendarPeriod;
import nl.grip.events.Figure;
import nl.grip.events.IndicatorEvent.PeriodCertified;
import nl.grip.events.Period;
import nl.grip.events.Standing;

/**
 * The figures of an indicator as they hold now, and what of them is certified. There can be a hundred thousand, so they stand on
 * shelves, and what is added leaves all shelves but its own as they were.
 *
 * @param shelves what a figure stands on follows from its cell
 */
record Measured(List<Map<Cell, Held>> shelves, Map<CalendarPeriod, PeriodCertified> certified) {

    /** So many that a shelf has some tens of figures at most, and so few that copying their row costs a handful of figures little. */
    private static final int SHELVES = 4096;

    static final Measured NOTHING = new Measured(Collections.nCopies(SHELVES, Map.of()), Map.of());

    /** A figure, how settled it is, and by which version of the definition it was measured. */
    record Held(Figure figure, Standing standing, int version) {}

    Optional<Held> find(Cell cell) {
        return Optional.ofNullable(shelves.get(shelf(cell)).get(cell));
    }

    /** What certifies a period, be it for a longer one that this one is within. */
    Optional<PeriodCertified> certification(CalendarPeriod period) {
        if (certified.isEmpty()) {
            return Optional.empty();
        }
        var days = period.days();
        return certified.values().stream()
                .filter(certification -> certification.period().days().contains(days))
                .findFirst();
    }

    /** The figures of a period, and of those within it. */
    Stream<Held> within(CalendarPeriod period) {
        var days = period.days();
        return cells().filter(cell -> days.contains(cell.getKey().period().days()))
                .map(Map.Entry::getValue);
    }

    /** The periods with figures that have a day in common with these days. */
    Stream<CalendarPeriod> touching(Period days) {
        return cells().map(cell -> cell.getKey().period()).distinct().filter(period -> {
            var own = period.days();
            return !own.until().isBefore(days.from()) && !own.from().isAfter(days.until());
        });
    }

    private Stream<Map.Entry<Cell, Held>> cells() {
        return shelves.stream().flatMap(shelf -> shelf.entrySet().stream());
    }

    Measured with(CalendarPeriod period, int version, Standing standing, List<Figure> figures) {
        var touched = new HashMap<Integer, Map<Cell, Held>>();
        for (var figure : figures) {
            var cell = new Cell(period, figure.breakdown());
            touched.computeIfAbsent(shelf(cell), shelf -> new HashMap<>(shelves.get(shelf)))
                    .put(cell, new Held(figure, standing, version));
        }
        var more = new ArrayList<>(shelves);
        touched.forEach(more::set);
        return new Measured(more, certified);
    }

    Measured with(PeriodCertified certification) {
        var more = new HashMap<>(certified);
        more.put(certification.period(), certification);
        return new Measured(shelves, more);
    }

    private int shelf(Cell cell) {
        var hash = cell.hashCode();
        return Math.floorMod(hash ^ (hash >>> 16), shelves.size());
    }
}

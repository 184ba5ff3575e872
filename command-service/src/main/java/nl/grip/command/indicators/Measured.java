package nl.grip.command.indicators;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.grip.events.CalendarPeriod;
import nl.grip.events.Category;
import nl.grip.events.Figure;
import nl.grip.events.IndicatorEvent.PeriodCertified;
import nl.grip.events.Period;
import nl.grip.events.Standing;

/**
 * The figures of an indicator as they hold now, and what of them is certified. There can be a hundred thousand: what is added
 * leaves all periods but its own as they were.
 *
 * @param cells by period and by the part that they are about
 */
record Measured(Map<CalendarPeriod, Map<List<Category>, Held>> cells, Map<CalendarPeriod, PeriodCertified> certified) {

    static final Measured NOTHING = new Measured(Map.of(), Map.of());

    /** A figure, how settled it is, and by which version of the definition it was measured. */
    record Held(Figure figure, Standing standing, int version) {}

    Optional<Held> find(Measurement.Cell cell) {
        return Optional.ofNullable(cells.getOrDefault(cell.period(), Map.of()).get(cell.breakdown()));
    }

    /** What certifies a period, be it for a longer one that this one is within. */
    Optional<PeriodCertified> certification(CalendarPeriod period) {
        var days = period.days();
        return certified.values().stream()
                .filter(certification -> certification.period().days().contains(days))
                .findFirst();
    }

    /** The figures of a period, and of those within it. */
    Stream<Held> within(CalendarPeriod period) {
        var days = period.days();
        return cells.entrySet().stream()
                .filter(cell -> days.contains(cell.getKey().days()))
                .flatMap(cell -> cell.getValue().values().stream());
    }

    /** The periods with figures that have a day in common with these days. */
    Stream<CalendarPeriod> touching(Period days) {
        return cells.keySet().stream().filter(period -> {
            var own = period.days();
            return !own.until().isBefore(days.from()) && !own.from().isAfter(days.until());
        });
    }

    Measured with(CalendarPeriod period, int version, Standing standing, List<Figure> figures) {
        var own = new HashMap<>(cells.getOrDefault(period, Map.of()));
        figures.forEach(figure -> own.put(figure.breakdown(), new Held(figure, standing, version)));
        var more = new HashMap<>(cells);
        more.put(period, own);
        return new Measured(more, certified);
    }

    Measured with(PeriodCertified certification) {
        var more = Stream.concat(
                        certified.entrySet().stream()
                                .filter(other -> !other.getKey().equals(certification.period())),
                        Stream.of(Map.entry(certification.period(), certification)))
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Measured(cells, more);
    }
}

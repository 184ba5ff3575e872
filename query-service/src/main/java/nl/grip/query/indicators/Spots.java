package nl.grip.query.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.grip.events.IndicatorDefinition.Delivery;
import nl.grip.query.indicators.MeasurementRow.Cell;
import nl.grip.query.statistics.Observation;
import nl.grip.query.statistics.Reading;

/** Makes a row of periods out of what was measured: in one unit, read in one way, and with a place for what is missing. */
final class Spots {

    private final IndicatorRow indicator;
    private final Selection selection;
    private final ReadAs readAs;

    Spots(IndicatorRow indicator, Selection selection, ReadAs readAs) {
        this.indicator = indicator;
        this.selection = selection;
        this.readAs = readAs;
    }

    /** Those of the frequency of the newest definition, each period once, from the first to the last that has a figure. */
    List<Spot> of(List<MeasurementRow> rows) {
        var found = rows.stream()
                .filter(row -> row.period().frequency()
                        == indicator.version().definition().frequency())
                .map(row -> selection.in(indicator, row, rows))
                .filter(spot -> spot.told() != Told.NOT_MEASURED)
                .sorted(Comparator.comparing(Spot::from))
                .toList();
        if (found.isEmpty()) {
            return List.of();
        }
        var first = found.getFirst();
        return read(whole(found)).stream()
                .filter(spot -> !spot.from().isBefore(first.from()))
                .toList();
    }

    /** From the begin of the year, by which alone it can be told what a cumulative number adds. */
    private static List<Spot> whole(List<Spot> found) {
        Map<LocalDate, Spot> known = new LinkedHashMap<>();
        found.forEach(spot -> known.put(spot.from(), spot));
        return Years.from(found.getFirst().period(), found.getLast().period()).stream()
                .map(period -> known.getOrDefault(period.days().from(), Spot.notMeasured(period)))
                .toList();
    }

    private List<Spot> read(List<Spot> spots) {
        return switch (readAs) {
            case AS_DELIVERED -> spots;
            case INCREMENTAL -> read(spots, Delivery.CUMULATIVE, Reading.INCREMENTAL);
            case CUMULATIVE -> read(spots, Delivery.INCREMENTAL, Reading.CUMULATIVE);
        };
    }

    /** What was delivered the other way is read anew; a year in which both were delivered cannot be. */
    private List<Spot> read(List<Spot> spots, Delivery otherwise, Reading reading) {
        var rows = reading.of(spots.stream()
                .map(spot -> delivery(spot) == otherwise ? observation(spot) : Observation.absent(spot.from()))
                .toList());
        var read = new ArrayList<Spot>();
        for (var i = 0; i < spots.size(); i++) {
            var spot = spots.get(i);
            read.add(delivery(spot) == otherwise ? spot.read(rows.get(i).number()) : spot);
        }
        return read;
    }

    private static Observation observation(Spot spot) {
        return spot.value() == null ? Observation.absent(spot.from()) : Observation.of(spot.from(), spot.value());
    }

    private Delivery delivery(Spot spot) {
        return spot.cells().stream()
                .map(Cell::version)
                .map(version -> indicator.version(version).definition().delivery())
                .findFirst()
                .orElse(indicator.version().definition().delivery());
    }
}

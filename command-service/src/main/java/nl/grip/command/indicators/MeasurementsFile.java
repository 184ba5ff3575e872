package nl.grip.command.indicators;

import static nl.grip.command.indicators.IndicatorRule.MEASURED_FINALLY;
import static nl.grip.command.indicators.IndicatorRule.MEASURED_INDICATOR_UNKNOWN;
import static nl.grip.command.indicators.IndicatorRule.MEASURED_OTHERWISE;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.grip.command.Mistake;
import nl.grip.command.Refusal;
import nl.grip.command.csv.CsvMistakes;
import nl.grip.command.indicators.Objection.MeasurementPart;
import nl.grip.events.CalendarPeriod;
import nl.grip.events.Category;
import nl.grip.events.Figure;
import nl.grip.events.IndicatorCode;

/**
 * What a file of measurements says, indicator by indicator, and what is wrong with it.
 *
 * @param decimal the sign that it writes before decimals
 * @param size how many rows there are
 */
record MeasurementsFile(
        MeasurementHeader header,
        Map<IndicatorCode, PackedRows> indicators,
        char decimal,
        int size,
        CsvMistakes mistakes) {

    private static final int FIRST_BREAKDOWN = 6;

    /**
     * @param number as a spreadsheet shows it
     * @param measurement with something in place of what could not be read
     * @param unread what could not be read of it
     */
    record Row(int number, Measurement measurement, Set<MeasurementPart> unread) {

        /** What stands in for something unread must not be argued with; nor is such a row compared with what was there. */
        boolean isConcernedBy(Objection objection) {
            return unread.isEmpty()
                    || !unread.contains(objection.part())
                            && objection.rule() != MEASURED_OTHERWISE
                            && objection.rule() != MEASURED_FINALLY;
        }
    }

    /**
     * The rows of one indicator of which it is clear what they are about. A number that turns out to be none is told as a
     * mistake while they are unpacked.
     */
    List<Row> rows(IndicatorCode indicator) {
        var periods = new HashMap<String, CalendarPeriod>();
        var rows = new ArrayList<Row>();
        for (var packed : Objects.requireNonNull(indicators.get(indicator)).rows()) {
            var period = packed.cells().getFirst();
            if (!period.equals(MeasurementsReader.UNREAD)) {
                var row = row(packed, periods.computeIfAbsent(period, MeasuredPeriods::of));
                if (!row.unread().contains(MeasurementPart.BREAKDOWN)) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private Row row(PackedRows.Row packed, CalendarPeriod period) {
        var cells = packed.cells();
        var unread = EnumSet.noneOf(MeasurementPart.class);
        var version = read(cells.get(2), MeasurementPart.VERSION, unread).orElse("");
        var standing = read(cells.get(1), MeasurementPart.STANDING, unread).orElse("");
        var breakdown = new ArrayList<Category>();
        var place = FIRST_BREAKDOWN;
        for (var dimension : header.breakdowns().keySet()) {
            read(cells.get(place++), MeasurementPart.BREAKDOWN, unread)
                    .filter(category -> !category.isEmpty())
                    .ifPresent(category -> breakdown.add(new Category(dimension, category)));
        }
        var figure = figure(packed, breakdown, unread);
        var measurement = new Measurement(
                period, version.isEmpty() ? null : Integer.valueOf(version), Standings.of(standing), figure);
        return new Row(packed.number(), measurement, unread.isEmpty() ? Set.of() : unread);
    }

    private Figure figure(PackedRows.Row packed, List<Category> breakdown, Set<MeasurementPart> unread) {
        var cells = packed.cells();
        var standIn = new Figure(breakdown, Figure.Kind.UNKNOWN, null, null);
        return read(cells.get(3), MeasurementPart.FIGURE, unread)
                .map(value -> new FigureCells(value, cells.get(4), cells.get(5)))
                .map(told -> {
                    try {
                        return told.figure(breakdown, decimal);
                    } catch (Refusal refusal) {
                        unread.add(MeasurementPart.FIGURE);
                        mistakes.read(new Mistake(
                                packed.number(),
                                header.name(MeasurementPart.FIGURE),
                                refusal.rule(),
                                refusal.arguments()));
                        return standIn;
                    }
                })
                .orElse(standIn);
    }

    private static Optional<String> read(String cell, MeasurementPart part, Set<MeasurementPart> unread) {
        if (cell.equals(MeasurementsReader.UNREAD)) {
            unread.add(part);
            return Optional.empty();
        }
        return Optional.of(cell);
    }

    /** Tells what the rules have against the rows. */
    void object(List<Row> rows, List<Objection> objections) {
        for (var objection : objections) {
            var row = rows.get(objection.index());
            if (row.isConcernedBy(objection)) {
                mistakes.judged(new Mistake(
                        row.number(), header.name(objection.part()), objection.rule(), objection.arguments()));
            }
        }
    }

    /** Tells that there is no such indicator, of each row that names it. */
    void objectToIndicator(IndicatorCode indicator) {
        Objects.requireNonNull(indicators.get(indicator))
                .rows()
                .forEach(row -> mistakes.judged(Mistake.in(
                        row.number(), header.name(MeasurementPart.INDICATOR), MEASURED_INDICATOR_UNKNOWN, indicator)));
    }
}

package nl.grip.query.indicators;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.grip.events.CalendarPeriod;
import nl.grip.events.Category;
import nl.grip.events.Figure;
import nl.grip.events.IndicatorId;
import nl.grip.events.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What was found of one indicator over one period.
 *
 * @param cells each part that it is broken down by once, in the order in which they came
 */
record MeasurementRow(IndicatorId indicatorId, CalendarPeriod period, List<Cell> cells) {

    /**
     * A figure, and how far it is settled. What is unknown or secret has no number here either.
     *
     * @param version of the definition that it was measured by
     * @param corrected why what stood here was wrong; absent where it was not
     */
    record Cell(
            Figure figure,
            int version,
            Standing standing,
            Said said,
            @Nullable String corrected) {

        List<Category> breakdown() {
            return figure.breakdown();
        }
    }

    static MeasurementRow empty(IndicatorId indicatorId, CalendarPeriod period) {
        return new MeasurementRow(indicatorId, period, List.of());
    }

    MeasurementRow with(List<Cell> told) {
        var kept = cells.stream()
                .map(cell -> told.stream()
                        .filter(one -> one.breakdown().equals(cell.breakdown()))
                        .reduce((_, later) -> later)
                        .orElse(cell));
        var added = told.stream().filter(one -> find(one.breakdown()).isEmpty());
        return new MeasurementRow(
                indicatorId, period, Stream.concat(kept, added).toList());
    }

    Optional<Cell> find(List<Category> breakdown) {
        return cells.stream().filter(cell -> cell.breakdown().equals(breakdown)).findFirst();
    }
}

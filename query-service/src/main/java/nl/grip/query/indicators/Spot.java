package nl.grip.query.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.grip.events.CalendarPeriod;
import nl.grip.events.Standing;
import nl.grip.query.indicators.MeasurementRow.Cell;
import nl.grip.query.statistics.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * One period of a series before anything is concluded from it.
 *
 * @param value in the unit of the newest definition; only where it is known
 * @param ratio what it was counted from, where it was
 * @param cells the figures that it is made of; none where nothing was measured
 * @param rescaledFrom how many the figure was per; absent where that is the unit of the series
 */
record Spot(
        CalendarPeriod period,
        Told told,
        @Nullable BigDecimal value,
        @Nullable Ratio ratio,
        List<Cell> cells,
        @Nullable Integer rescaledFrom) {

    static Spot notMeasured(CalendarPeriod period) {
        return new Spot(period, Told.NOT_MEASURED, null, null, List.of(), null);
    }

    static Spot withheld(CalendarPeriod period, Told told, List<Cell> cells) {
        return new Spot(period, told, null, null, cells, null);
    }

    Spot read(@Nullable BigDecimal otherwise) {
        return told == Told.KNOWN && otherwise == null
                ? withheld(period, Told.UNKNOWN, cells)
                : new Spot(period, told, otherwise, ratio, cells, rescaledFrom);
    }

    LocalDate from() {
        return period.days().from();
    }

    LocalDate until() {
        return period.days().until();
    }

    boolean isKnown() {
        return told == Told.KNOWN;
    }

    /** The least settled of what it is made of. */
    @Nullable
    Standing standing() {
        return cells.stream().map(Cell::standing).min(Standing::compareTo).orElse(null);
    }

    /** The oldest version of the definition that it was measured by. */
    @Nullable
    Integer version() {
        return cells.stream().map(Cell::version).min(Integer::compareTo).orElse(null);
    }

    /** Why what stood here before was wrong. */
    @Nullable
    String corrected() {
        for (var cell : cells) {
            if (cell.corrected() != null) {
                return cell.corrected();
            }
        }
        return null;
    }
}

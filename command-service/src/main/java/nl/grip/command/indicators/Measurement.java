package nl.grip.command.indicators;

import java.util.List;
import nl.grip.events.CalendarPeriod;
import nl.grip.events.Category;
import nl.grip.events.Figure;
import nl.grip.events.Standing;
import org.jspecify.annotations.Nullable;

/**
 * One figure of one period, as someone tells it.
 *
 * @param version of the definition by which it was measured; absent where that is the one that held when the period ended
 */
record Measurement(CalendarPeriod period, @Nullable Integer version, Standing standing, Figure figure) {

    /** What there can be only one figure of. */
    record Cell(CalendarPeriod period, List<Category> breakdown) {}

    Cell cell() {
        return new Cell(period, figure.breakdown());
    }
}

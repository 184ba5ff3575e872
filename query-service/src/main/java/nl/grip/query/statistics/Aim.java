package nl.grip.query.statistics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Against what a chart is judged.
 *
 * @param target the value to reach or to keep, in the unit of the chart; absent where none was set
 */
public record Aim(Direction direction, @Nullable BigDecimal target) {}

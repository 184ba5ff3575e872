package nl.grip.query.programmes;

import nl.grip.query.history.When;
import nl.grip.query.tables.Unit;
import org.jspecify.annotations.Nullable;

/**
 * How a table is asked for.
 *
 * @param position what the caller has to see
 */
record Asked(Unit unit, When when, @Nullable Long position) {}

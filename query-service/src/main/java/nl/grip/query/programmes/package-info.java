/** A programme and its money: where it stands, and the budget table, the savings table and the plan table that a council decides on. */
@NullMarked
package nl.grip.query.programmes;

import org.jspecify.annotations.NullMarked;

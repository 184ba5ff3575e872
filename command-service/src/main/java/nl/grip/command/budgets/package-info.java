/**
 * What may happen to the budget of a programme's year: lines, how they become other lines, and the actuals that are booked
 * on them, one by one or as a file. Rules are pure; only the shell knows Axon, only the doors know HTTP.
 */
@NullMarked
package nl.grip.command.budgets;

import org.jspecify.annotations.NullMarked;

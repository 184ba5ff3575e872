/**
 * What was recorded, what any view showed at any moment, and what made the difference between two: the same folds as live, over the
 * facts that the moment covers. Knows no noun; of the events it knows which go on from others.
 */
@NullMarked
package nl.grip.query.history;

import org.jspecify.annotations.NullMarked;

/** What was recorded, and what any view showed at any moment: the same folds as live, over the facts up to then. Knows no noun. */
@NullMarked
package nl.grip.query.history;

import org.jspecify.annotations.NullMarked;

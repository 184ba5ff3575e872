/** What is asked of an indicator and its figures, as folds and of the running service. */
@NullMarked
package nl.grip.query.indicators;

import org.jspecify.annotations.NullMarked;

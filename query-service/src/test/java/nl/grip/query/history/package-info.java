/** What the past must be: what was shown then, and what held then whenever it was recorded. */
@NullMarked
package nl.grip.query.history;

import org.jspecify.annotations.NullMarked;

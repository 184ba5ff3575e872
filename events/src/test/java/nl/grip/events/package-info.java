/** Holds the vocabulary to its promises: facts only, nothing lost over the years, every event explained. */
@NullMarked
package nl.grip.events;

import org.jspecify.annotations.NullMarked;

/** A service with nothing to do but to stand behind a door. */
@NullMarked
package nl.grip.door.sample;

import org.jspecify.annotations.NullMarked;

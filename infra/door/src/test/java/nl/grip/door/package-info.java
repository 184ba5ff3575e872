/** Tries the door on a small real service, on a real port, with tokens of a real issuer. */
@NullMarked
package nl.grip.door;

import org.jspecify.annotations.NullMarked;

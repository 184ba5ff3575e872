/**
 * Writes a service's contract from its code. Only tests come here: springdoc, which reads the code, is not there when a
 * service runs.
 */
@NullMarked
package nl.grip.door.generation;

import org.jspecify.annotations.NullMarked;

/**
 * Breaks one part after another under load, and holds what is left against every command that was given an answer. The
 * faults are real: processes are killed and paused, disks fill up. What makes them may be Linux only.
 */
@NullMarked
package nl.grip.faults;

import org.jspecify.annotations.NullMarked;

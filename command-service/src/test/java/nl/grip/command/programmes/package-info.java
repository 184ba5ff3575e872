/** The rules of a programme, one test each. */
@NullMarked
package nl.grip.command.programmes;

import org.jspecify.annotations.NullMarked;

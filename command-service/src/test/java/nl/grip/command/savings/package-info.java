/** The rules of a savings plan, one test each. */
@NullMarked
package nl.grip.command.savings;

import org.jspecify.annotations.NullMarked;

/** What may happen to a savings plan, and who may ask for it. Rules are pure; only the shell knows Axon, only the doors know HTTP. */
@NullMarked
package nl.grip.command.savings;

import org.jspecify.annotations.NullMarked;

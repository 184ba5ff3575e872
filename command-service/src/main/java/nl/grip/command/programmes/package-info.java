/** What may happen to a programme, and who may ask for it. Rules are pure; only the shell knows Axon, only the doors know HTTP. */
@NullMarked
package nl.grip.command.programmes;

import org.jspecify.annotations.NullMarked;

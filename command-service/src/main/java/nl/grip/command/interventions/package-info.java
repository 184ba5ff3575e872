/** What may happen to an intervention, and who may ask for it. Rules are pure; only the shell knows Axon, only the doors know HTTP. */
@NullMarked
package nl.grip.command.interventions;

import org.jspecify.annotations.NullMarked;

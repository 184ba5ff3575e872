/** Every rule of an intervention, told as what must be refused and what must be recorded. */
@NullMarked
package nl.grip.command.interventions;

import org.jspecify.annotations.NullMarked;

/** The rules of indicators, by name and by property. */
@NullMarked
package nl.grip.command.indicators;

import org.jspecify.annotations.NullMarked;

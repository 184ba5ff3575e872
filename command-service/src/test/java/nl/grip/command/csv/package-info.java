/** How files are read. */
@NullMarked
package nl.grip.command.csv;

import org.jspecify.annotations.NullMarked;

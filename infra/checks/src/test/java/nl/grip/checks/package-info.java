/** What holds for every file of the house, whichever module it lies in. */
@NullMarked
package nl.grip.checks;

import org.jspecify.annotations.NullMarked;

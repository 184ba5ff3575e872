/**
 * What every HTTP door of the house does alike: who may enter, what may be asked, and how no is said. Nothing here knows
 * what an intervention is.
 */
@NullMarked
package nl.grip.door;

import org.jspecify.annotations.NullMarked;

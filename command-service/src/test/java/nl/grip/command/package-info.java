/** Holds the rooms of the command service to what every one of them promised. */
@NullMarked
package nl.grip.command;

import org.jspecify.annotations.NullMarked;

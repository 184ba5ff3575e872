/**
 * What every file that is sent has alike: its rows, its words, its numbers, and how its sender is told how far it is. What a
 * row means is for the room that takes the file.
 */
@NullMarked
package nl.grip.command.csv;

import org.jspecify.annotations.NullMarked;

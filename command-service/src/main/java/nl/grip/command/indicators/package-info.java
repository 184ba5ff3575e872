/**
 * What may happen to an indicator: its definition, its targets, its measurements one by one or as a file, and how they will be
 * judged. Rules are pure; only the shell knows Axon, only the doors know HTTP.
 */
@NullMarked
package nl.grip.command.indicators;

import org.jspecify.annotations.NullMarked;

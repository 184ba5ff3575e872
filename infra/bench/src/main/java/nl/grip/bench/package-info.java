/** Measures the real services from outside, each figure beside a floor or a peer of the same run. No figure is judged by its absolute time. */
@NullMarked
package nl.grip.bench;

import org.jspecify.annotations.NullMarked;

/**
 * A store as full as a measurement asks for, in minutes: lives that the rules would have allowed, in rows as the store would
 * have written them. The command service's own tests say that both are so.
 */
@NullMarked
package nl.grip.bench.seed;

import org.jspecify.annotations.NullMarked;

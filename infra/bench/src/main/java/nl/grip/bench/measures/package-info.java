/** One class per question that the bench answers. */
@NullMarked
package nl.grip.bench.measures;

import org.jspecify.annotations.NullMarked;

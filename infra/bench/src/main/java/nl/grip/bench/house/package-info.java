/** What is measured and what it uses: the running house, programs beside it, processor time and memory as Linux counts them. */
@NullMarked
package nl.grip.bench.house;

import org.jspecify.annotations.NullMarked;

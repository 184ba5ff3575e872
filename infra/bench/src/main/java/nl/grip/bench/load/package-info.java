/** Requests over HTTP, as fast as answers come or at a rate, and what came of them. Knows nothing of what is asked. */
@NullMarked
package nl.grip.bench.load;

import org.jspecify.annotations.NullMarked;

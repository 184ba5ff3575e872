/**
 * What the command service is measured against, started beside it: Axon as its starter sets it up, with the same two
 * commands, and a floor that does nothing but HTTP and JSON. Nothing here is used by the house itself, nor made faster or
 * slower than whoever follows the manuals would have it.
 */
@NullMarked
package nl.grip.bench.peer;

import org.jspecify.annotations.NullMarked;

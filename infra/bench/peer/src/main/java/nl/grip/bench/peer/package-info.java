/**
 * What the command service is measured against, started beside it: Axon as its starter sets it up, with two of the same
 * commands, and a floor that does nothing but HTTP and JSON. It stands on the same Spring Boot as the house, so that server,
 * JSON and token check are no part of the difference. Nothing here is used by the house, nor made faster or slower than
 * who follows the manuals would have it.
 */
@NullMarked
package nl.grip.bench.peer;

import org.jspecify.annotations.NullMarked;

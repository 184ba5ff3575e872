/** What one may ask. Here stands only the service itself; what it answers from is in {@code projections}, what it answers in the nouns. */
@NullMarked
package nl.grip.query;

import org.jspecify.annotations.NullMarked;

/** From the store to Kafka, in the order of positions. The only room that knows Kafka; it decides nothing and keeps nothing but how far it is. */
@NullMarked
package nl.grip.command.publication;

import org.jspecify.annotations.NullMarked;

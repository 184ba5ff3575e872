/**
 * From the store to Kafka, facts in the order of positions and checkpoints in the order of signing; and back, where the store has
 * lost what Kafka knows. The only room that knows Kafka; it decides nothing and keeps nothing but how far it is.
 */
@NullMarked
package nl.grip.command.publication;

import org.jspecify.annotations.NullMarked;

/**
 * What happened, kept for good and in commit order. Knows how facts are stored, positioned and read back; knows no rule,
 * no noun and no Kafka. Owns every table of the command service but those of {@code publication} and of the ledger.
 */
@NullMarked
package nl.grip.command.store;

import org.jspecify.annotations.NullMarked;

/**
 * Proves that history is as it was: keeps a Merkle tree of each municipality over the rows of the store, signs how far it has
 * come, gives proofs to auditors, and holds the store against all of that. It reads events as bytes and knows no noun; how a
 * proof is made and verified stands in {@code nl.grip.ledger}, which knows no service. Owns the tables {@code ledger_leaf},
 * {@code checkpoint} and {@code ledger_check}.
 */
@NullMarked
package nl.grip.command.ledger;

import org.jspecify.annotations.NullMarked;

/**
 * What proves that history is as it was, for who keeps the ledger and for who checks it: hashes, proofs, signed checkpoints.
 * It knows no service, no database and no library; whoever distrusts all of those can check with this alone, or with what
 * they write themselves from its descriptions.
 */
@NullMarked
package nl.grip.ledger;

import org.jspecify.annotations.NullMarked;

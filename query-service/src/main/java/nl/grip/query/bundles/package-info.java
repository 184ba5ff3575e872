/**
 * What an auditor takes along: the facts as the ledger hashes them, what was signed of them, and the tables as shown, in one file. How
 * that file is written knows no framework, so that who verifies it reads it by the same classes.
 */
@NullMarked
package nl.grip.query.bundles;

import org.jspecify.annotations.NullMarked;

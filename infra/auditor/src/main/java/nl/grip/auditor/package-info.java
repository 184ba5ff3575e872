/**
 * Verifies an audit bundle where it cannot be helped by those who made it: without network, database or service. What it finds it names: the
 * file, the event or the table in it, and what differs.
 */
@NullMarked
package nl.grip.auditor;

import org.jspecify.annotations.NullMarked;

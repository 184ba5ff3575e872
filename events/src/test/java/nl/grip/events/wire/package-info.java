/** Holds the wire forms to their promises: what was written once is read for ever, by any reader of CloudEvents. */
@NullMarked
package nl.grip.events.wire;

import org.jspecify.annotations.NullMarked;

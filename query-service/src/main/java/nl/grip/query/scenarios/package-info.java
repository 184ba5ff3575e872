/**
 * What if: a line of events that somebody supposes, from a moment on. Every answer that can be asked of a moment can be asked of such a
 * scenario, and compared with what is; only who made it sees it, and when it is closed nothing of it is left. It knows no noun.
 */
@NullMarked
package nl.grip.query.scenarios;

import org.jspecify.annotations.NullMarked;

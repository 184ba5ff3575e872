/**
 * Tells when something that is derived has changed: it is derived anew, compared with what was kept, and what began, changed or
 * ended is written down and published. It knows no noun, only what stands. An alert is no fact: it never enters the event store
 * and can be derived again.
 */
@NullMarked
package nl.grip.query.alerts;

import org.jspecify.annotations.NullMarked;

/** What happened. Records only: no framework, no rule, no clock. Both services and the auditor read this package. */
@NullMarked
package nl.grip.events;

import org.jspecify.annotations.NullMarked;

/** How a fact looks outside a JVM: one catalogue of names, one JSON dialect, one CloudEvents form, one topic per kind of stream. */
@NullMarked
package nl.grip.events.wire;

import org.jspecify.annotations.NullMarked;

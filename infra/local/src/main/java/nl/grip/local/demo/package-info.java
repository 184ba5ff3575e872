/** Enters a readable file of programmes and interventions as users would: through the public API, never past it. */
@NullMarked
package nl.grip.local.demo;

import org.jspecify.annotations.NullMarked;

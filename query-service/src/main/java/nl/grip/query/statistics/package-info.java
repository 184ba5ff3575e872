/**
 * What may be concluded from a series of figures: control charts, before and after, and figures taken together. Pure functions
 * only, each with its source: no Spring, no SQL, no JSON, no clock and no noun. A value that is unknown or secret is absent
 * here, and never zero.
 */
@NullMarked
package nl.grip.query.statistics;

import org.jspecify.annotations.NullMarked;

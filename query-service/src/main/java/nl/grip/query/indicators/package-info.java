/**
 * What indicators show: what each measures, the figures over time, and what may be concluded from them. What is concluded is
 * reckoned in {@code statistics}; here it is only told what it is reckoned from.
 */
@NullMarked
package nl.grip.query.indicators;

import org.jspecify.annotations.NullMarked;

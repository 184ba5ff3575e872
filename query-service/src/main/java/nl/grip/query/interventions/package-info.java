/** What one may ask about interventions: the register, and the life of one. Views are pure; endpoints hold no rule. */
@NullMarked
package nl.grip.query.interventions;

import org.jspecify.annotations.NullMarked;

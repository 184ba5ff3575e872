/**
 * The programme at a glance: what is on track and what is not, and what asks for a decision. What indicators say is concluded in
 * {@code indicators}; here it is only held together, by rules that each have a name. Nothing here is kept: it is made from the
 * rows of other rooms.
 */
@NullMarked
package nl.grip.query.overview;

import org.jspecify.annotations.NullMarked;

/** What a programme at a glance shows, and when it stops showing it. */
@NullMarked
package nl.grip.query.overview;

import org.jspecify.annotations.NullMarked;

/** What anybody may suppose, and what nobody else sees of it. */
@NullMarked
package nl.grip.query.scenarios;

import org.jspecify.annotations.NullMarked;

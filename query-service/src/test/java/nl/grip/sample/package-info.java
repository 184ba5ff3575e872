/** An endpoint with a table, outside the rooms of the service: so that tables are tried as any caller gets them. */
@NullMarked
package nl.grip.sample;

import org.jspecify.annotations.NullMarked;

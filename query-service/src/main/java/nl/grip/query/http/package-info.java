/** What every question over HTTP has alike: the position that is asked for, and the one that is shown. */
@NullMarked
package nl.grip.query.http;

import org.jspecify.annotations.NullMarked;

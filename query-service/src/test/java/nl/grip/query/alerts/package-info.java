/** How alerts are kept. That they come, and come once, is shown where there is something to tell of. */
@NullMarked
package nl.grip.query.alerts;

import org.jspecify.annotations.NullMarked;

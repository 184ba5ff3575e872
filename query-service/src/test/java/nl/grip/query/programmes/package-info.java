/** What is asked of a programme and its money, of the running service. */
@NullMarked
package nl.grip.query.programmes;

import org.jspecify.annotations.NullMarked;

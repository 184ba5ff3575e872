/** Real servers on this machine, and the launcher that runs the whole house on them; nothing here decides or answers anything. */
@NullMarked
package nl.grip.local;

import org.jspecify.annotations.NullMarked;

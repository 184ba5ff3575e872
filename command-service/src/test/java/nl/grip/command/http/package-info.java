/** What a client of the command service meets, on the running service. */
@NullMarked
package nl.grip.command.http;

import org.jspecify.annotations.NullMarked;

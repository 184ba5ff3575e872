/** The whole house from outside: what a client sees that knows HTTP only. Nothing here knows a class of the services. */
@NullMarked
package nl.grip.journey;

import org.jspecify.annotations.NullMarked;

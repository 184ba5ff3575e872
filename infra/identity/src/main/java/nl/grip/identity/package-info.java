/**
 * The OpenID provider of the local run: demo users only, and no place for real ones. An installation that people work
 * with has a provider of its own; the services see no difference.
 */
@NullMarked
package nl.grip.identity;

import org.jspecify.annotations.NullMarked;

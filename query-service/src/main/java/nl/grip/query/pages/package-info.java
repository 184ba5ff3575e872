/**
 * What every page for people has alike: signing in, language, frame and how no is said. The pages themselves stand with the
 * noun that they show; this room knows none.
 */
@NullMarked
package nl.grip.query.pages;

import org.jspecify.annotations.NullMarked;

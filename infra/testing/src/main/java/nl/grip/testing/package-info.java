/** What tests stand on: real servers and real tokens. Nothing here pretends to be something that it is not. */
@NullMarked
package nl.grip.testing;

import org.jspecify.annotations.NullMarked;

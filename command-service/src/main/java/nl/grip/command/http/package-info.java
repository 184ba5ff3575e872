/**
 * What the doors of all nouns do alike: send a command with its context, wait for its position, word the answer and every
 * no. Knows no noun and no rule.
 */
@NullMarked
package nl.grip.command.http;

import org.jspecify.annotations.NullMarked;

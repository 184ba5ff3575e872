/**
 * Answers as tables for people: on paper, in a spreadsheet, on a screen. Whoever has an answer says what stands in its table;
 * this room writes it down in every form, and knows no noun.
 */
@NullMarked
package nl.grip.query.tables;

import org.jspecify.annotations.NullMarked;

/** Tables in every form, read back as a caller would. */
@NullMarked
package nl.grip.query.tables;

import org.jspecify.annotations.NullMarked;

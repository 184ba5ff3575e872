@NullMarked
package nl.grip.query.tables;

import org.jspecify.annotations.NullMarked;

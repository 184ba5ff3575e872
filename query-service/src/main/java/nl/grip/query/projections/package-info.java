/**
 * The one mechanism by which facts become rows: views as folds, their intake from Kafka, rebuild, parking, reading.
 * It knows no noun; only this room knows Kafka and writes to the database.
 */
@NullMarked
package nl.grip.query.projections;

import org.jspecify.annotations.NullMarked;

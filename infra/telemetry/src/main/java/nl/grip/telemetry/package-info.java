/**
 * How a service tells how it fares, alike in both: what is asked at intervals for metrics and health, and the traces that
 * requests leave behind. It knows no meter: each room names its own.
 */
@NullMarked
package nl.grip.telemetry;

import org.jspecify.annotations.NullMarked;

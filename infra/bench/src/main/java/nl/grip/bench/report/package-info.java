/** Figures and charts as files that a person can open, and as one that a program can read. */
@NullMarked
package nl.grip.bench.report;

import org.jspecify.annotations.NullMarked;

package nl.grip.query.projections;

/**
 * An answer, and how far the view had come when it was given.
 *
 * @param position every fact up to and including this one is in the answer
 */
public record Shown<T>(long position, T answer) {}

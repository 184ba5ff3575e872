package nl.grip.events;

/** One part of what figures are broken down by, for example {@code WK018300} of {@code WIJK}. */
public record Category(Code dimension, String category) {}

package nl.grip.events;

/** What the figures of an indicator are broken down by, for example {@code WIJK}. */
public record Dimension(Code dimension, String title) {}

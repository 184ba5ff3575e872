package nl.grip.events;

/** How settled a figure is. */
public enum Standing {
    /** A first figure, which is expected to change. */
    PROVISIONAL,
    /** A better one than before, and not the last. */
    REVISED,
    /** The one that stays. */
    FINAL
}

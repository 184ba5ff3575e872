package nl.grip.events;

/** What an evaluation advises to do next. */
public enum Recommendation {
    EXTEND,
    STEER,
    ACCELERATE,
    ROLL_OUT,
    EMBED,
    STOP
}

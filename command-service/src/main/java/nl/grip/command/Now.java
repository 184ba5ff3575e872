package nl.grip.command;

/** The moment at which a command is asked. Whoever sends the command reads it off the clock; rules are told it. */
public final class Now {

    /** The name under which the moment travels with a command. */
    public static final String KEY = "now";

    private Now() {}
}

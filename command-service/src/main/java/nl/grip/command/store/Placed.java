package nl.grip.command.store;

/** Where in the order of the whole store the last event of a command came to stand. */
public final class Placed {

    private volatile long position;

    void at(long place) {
        position = place;
    }

    /** 0 as long as nothing is stored. */
    public long position() {
        return position;
    }
}

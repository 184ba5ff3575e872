package nl.grip.query.projections;

/** A reader asked for a position that the view has not come to in time. */
public final class PositionNotReachedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long wanted;
    private final long shown;

    PositionNotReachedException(long wanted, long shown) {
        super("position " + wanted + " was asked for, " + shown + " is shown");
        this.wanted = wanted;
        this.shown = shown;
    }

    public long wanted() {
        return wanted;
    }

    public long shown() {
        return shown;
    }
}

package nl.grip.bench.load;

/**
 * What came back.
 *
 * @param position of the answer's header Grip-Position, 0 where it has none
 */
public record Answer(int status, String body, long position) {

    /** So much of an answer says what was wrong with it. */
    private static final int BEGINNING = 1000;

    public boolean isGood() {
        return status >= 200 && status < 300;
    }

    public Answer orFail() {
        if (!isGood()) {
            throw new IllegalStateException(
                    "answered " + status + ": " + body.substring(0, Math.min(body.length(), BEGINNING)));
        }
        return this;
    }
}

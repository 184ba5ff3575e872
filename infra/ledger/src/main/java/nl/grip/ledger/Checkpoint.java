package nl.grip.ledger;

/**
 * How large a tree was and what its root was, in the form of C2SP's tlog-checkpoint: the text that is signed.
 *
 * @param origin names the tree, everywhere and for good
 */
public record Checkpoint(String origin, long size, Hash root) {

    private static final int LINES = 3;

    /**
     * Reads what {@link #text()} wrote. Lines beyond the third are passed over, as the specification asks.
     *
     * @throws IllegalArgumentException where it is no checkpoint
     */
    public static Checkpoint parse(String text) {
        var lines = text.split("\n", -1);
        if (lines.length <= LINES || lines[0].isEmpty() || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("this is no checkpoint");
        }
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), Hash.parse(lines[2]));
    }

    public String text() {
        return origin + "\n" + size + "\n" + root + "\n";
    }
}

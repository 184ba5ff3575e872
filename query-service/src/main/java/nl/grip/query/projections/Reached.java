package nl.grip.query.projections;

/**
 * How far a build has come in a partition.
 *
 * @param nextOffset the first record not taken yet
 * @param position the highest of the facts seen
 * @param filling the how manieth filling of the partition that offset is of
 */
record Reached(long nextOffset, long position, int filling) {

    Reached(long nextOffset, long position) {
        this(nextOffset, position, 0);
    }

    /** The partition is to be read anew; what was seen already is recognised by its position. */
    Reached again(int newFilling) {
        return new Reached(0, position, newFilling);
    }
}

package nl.grip.query.statistics;

import java.util.OptionalDouble;

/**
 * Whether an assumption holds.
 *
 * @param measured what it was judged by, as {@link Assumption} says
 */
public record Check(Assumption assumption, Standing standing, OptionalDouble measured) {

    /** How an assumption stands. */
    public enum Standing {
        HOLDS,
        BROKEN,
        /** It is none of this model, or there is too little to tell. */
        NOT_TESTED
    }

    static Check broken(Assumption assumption, boolean broken) {
        return new Check(assumption, broken ? Standing.BROKEN : Standing.HOLDS, OptionalDouble.empty());
    }

    static Check broken(Assumption assumption, boolean broken, double measured) {
        return new Check(assumption, broken ? Standing.BROKEN : Standing.HOLDS, OptionalDouble.of(measured));
    }

    static Check notTested(Assumption assumption) {
        return new Check(assumption, Standing.NOT_TESTED, OptionalDouble.empty());
    }
}

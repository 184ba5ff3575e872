package nl.grip.bench.seed;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What to fill a store with. The same seed gives the same lives and the same events, in the same order.
 *
 * @param number which one of all possible histories
 * @param events how many there are of all interventions together
 * @param interventions how many these are about; each has half to one and a half times its share of events
 */
public record Seed(long number, long events, long interventions) {

    /** Apart from the lives, which count from 0, so that none shares its chances with how they are told. */
    private static final long TELLING = -1;

    private static final long LENGTHS = Long.MIN_VALUE;

    /** @throws IllegalArgumentException where there would be an intervention without an event */
    public Seed {
        if (interventions < 1 || events < interventions) {
            throw new IllegalArgumentException(
                    "%d events are not enough for %d interventions".formatted(events, interventions));
        }
    }

    /** Every intervention, from its proposal on. */
    public Stream<Life> lives() {
        return LongStream.range(0, interventions).mapToObj(this::life);
    }

    /** @param which from 0 */
    public Life life(long which) {
        return new Life(which, lengthOf(which), chances(which));
    }

    SplittableRandom telling() {
        return chances(TELLING);
    }

    /** Two neighbours differ from the share by as much, in opposite directions, so that the total is exact. */
    private long lengthOf(long which) {
        var share = events / interventions;
        var remainder = which < events % interventions ? 1 : 0;
        var pair = which / 2;
        if (pair * 2 + 1 == interventions) {
            return share + remainder;
        }
        var difference = chances(LENGTHS + pair).nextLong(share / 2 + 1);
        return share + remainder + (which % 2 == 0 ? -difference : difference);
    }

    private SplittableRandom chances(long purpose) {
        return new SplittableRandom(new SplittableRandom(number).nextLong() + purpose);
    }
}

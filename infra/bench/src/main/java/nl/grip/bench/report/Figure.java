package nl.grip.bench.report;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was measured, and what it is to be read against.
 *
 * @param events how many events there were in the store before anything was measured
 * @param measure the question that it belongs to
 * @param what what was measured, with its circumstances
 * @param floor the floor or the peer of the same run; absent where the aim is of the value itself
 * @param aim absent where the figure only informs
 */
public record Figure(
        long events,
        String measure,
        String what,
        double value,
        String unit,
        @Nullable Floor floor,
        @Nullable Aim aim) {

    /** What cannot be undercut, or what others do. */
    public record Floor(String name, double value) {}

    /** What the ratio to the floor, or the value where there is none, should be. */
    public record Aim(boolean atLeast, double bound) {

        public static Aim atLeast(double bound) {
            return new Aim(true, bound);
        }

        public static Aim atMost(double bound) {
            return new Aim(false, bound);
        }

        boolean isMetBy(double value) {
            return atLeast ? value >= bound : value <= bound;
        }
    }

    /** What can be compared between sizes: the ratio, and the value where there is none. */
    double comparable() {
        var ratio = ratio();
        return ratio == null ? value : ratio;
    }

    /** Whether it is the same thing as the other, in a store of another size. */
    boolean isSameAs(Figure other) {
        return measure.equals(other.measure)
                && what.equals(other.what)
                && Objects.equals(nameOf(floor), nameOf(other.floor));
    }

    private static @Nullable String nameOf(@Nullable Floor floor) {
        return floor == null ? null : floor.name();
    }

    public @Nullable Double ratio() {
        return floor == null ? null : value / floor.value();
    }

    public @Nullable Boolean isMet() {
        return aim == null ? null : aim.isMetBy(comparable());
    }
}

package nl.grip.bench.report;

import org.jspecify.annotations.Nullable;

/**
 * One thing that was measured, and what it is to be read against.
 *
 * @param measure the question that it belongs to
 * @param what what was measured, with its circumstances
 * @param floor the floor or the peer of the same run; absent where the aim is of the value itself
 * @param aim absent where the figure only informs
 */
public record Figure(
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

    public @Nullable Double ratio() {
        return floor == null ? null : value / floor.value();
    }

    public @Nullable Boolean isMet() {
        var ratio = ratio();
        return aim == null ? null : aim.isMetBy(ratio == null ? value : ratio);
    }
}

package nl.grip.query.statistics;

import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is wanted of an indicator. */
public sealed interface Direction {

    /** It must become more. */
    record Increase() implements Direction {}

    /** It must become less. */
    record Decrease() implements Direction {}

    /** It must not become less; that it becomes more is good too. */
    record NotLower() implements Direction {}

    /** It must not become more; that it becomes less is good too. */
    record NotHigher() implements Direction {}

    /** It must stay between two values, both allowed. */
    record WithinBand(BigDecimal lowest, BigDecimal highest) implements Direction {

        public WithinBand {
            if (lowest.compareTo(highest) > 0) {
                throw new IllegalArgumentException("a band from %s to %s".formatted(lowest, highest));
            }
        }

        /** Away from the band is a concern, towards it an improvement; inside it, neither. */
        private Meaning seen(Side side, double value) {
            var above = value > highest.doubleValue();
            var below = value < lowest.doubleValue();
            if (!above && !below) {
                return Meaning.CHANGE;
            }
            return above == (side == Side.HIGH) ? Meaning.CONCERN : Meaning.IMPROVEMENT;
        }

        private Assurance assurance(Limits limits) {
            var bottom = atLeast(limits, lowest.doubleValue());
            var top = atMost(limits, highest.doubleValue());
            if (bottom == Assurance.CONSISTENTLY_MISSES || top == Assurance.CONSISTENTLY_MISSES) {
                return Assurance.CONSISTENTLY_MISSES;
            }
            return bottom == top ? bottom : Assurance.MAY_OR_MAY_NOT;
        }
    }

    /** Nothing is wanted; it is only followed. */
    record None() implements Direction {}

    /** What a point's signals mean, given the value that it has. */
    default Meaning meaning(Set<Signal> signals, double value) {
        var sides = signals.stream().map(Signal::side).collect(Collectors.toSet());
        return switch (sides.size()) {
            case 0 -> Meaning.COMMON_CAUSE;
            case 1 -> meaning(sides.iterator().next(), value);
            default -> Meaning.MIXED;
        };
    }

    private Meaning meaning(Side side, double value) {
        return switch (this) {
            case Increase _, NotLower _ -> side == Side.HIGH ? Meaning.IMPROVEMENT : Meaning.CONCERN;
            case Decrease _, NotHigher _ -> side == Side.LOW ? Meaning.IMPROVEMENT : Meaning.CONCERN;
            case WithinBand band -> band.seen(side, value);
            case None _ -> Meaning.CHANGE;
        };
    }

    /**
     * Whether what the limits enclose meets a target always, never or now and then. A band is its own target.
     *
     * @param target the value to reach or to keep; absent where none was set
     */
    default Assurance assurance(Limits limits, @Nullable BigDecimal target) {
        return switch (this) {
            case Increase _, NotLower _ -> target == null ? Assurance.NO_TARGET : atLeast(limits, target.doubleValue());
            case Decrease _, NotHigher _ -> target == null ? Assurance.NO_TARGET : atMost(limits, target.doubleValue());
            case WithinBand band -> band.assurance(limits);
            case None _ -> Assurance.NO_TARGET;
        };
    }

    private static Assurance atLeast(Limits limits, double target) {
        if (limits.lower() > target) {
            return Assurance.CONSISTENTLY_MEETS;
        }
        return limits.upper() < target ? Assurance.CONSISTENTLY_MISSES : Assurance.MAY_OR_MAY_NOT;
    }

    private static Assurance atMost(Limits limits, double target) {
        if (limits.upper() < target) {
            return Assurance.CONSISTENTLY_MEETS;
        }
        return limits.lower() > target ? Assurance.CONSISTENTLY_MISSES : Assurance.MAY_OR_MAY_NOT;
    }
}

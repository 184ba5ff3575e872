package nl.grip.query.projections;

import java.util.Map;
import java.util.OptionalDouble;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * How far a build is and how fast it comes on. What is not known is absent, and nothing is guessed.
 *
 * @param folded records that it has taken in, of all partitions
 * @param toGo records that are there and that it has not taken in yet
 * @param perSecond records that it took in over the last half minute
 * @param remainingSeconds until it has them all, if it goes on so; absent as well where it does not move
 */
record Advance(
        long folded,
        @Nullable Long toGo,
        @Nullable Double perSecond,
        @Nullable Long remainingSeconds) {

    /** @param ends the offset behind the last record of every partition; absent where that is not known */
    static Advance of(
            Map<TopicPartition, Reached> reached, @Nullable Map<TopicPartition, Long> ends, OptionalDouble perSecond) {
        var toGo = ends == null ? null : toGo(reached, ends);
        var rate = perSecond.isEmpty() ? null : perSecond.getAsDouble();
        return new Advance(folded(reached), toGo, rate, remaining(toGo, rate));
    }

    static long folded(Map<TopicPartition, Reached> reached) {
        return reached.values().stream().mapToLong(Reached::nextOffset).sum();
    }

    private static long toGo(Map<TopicPartition, Reached> reached, Map<TopicPartition, Long> ends) {
        return reached.entrySet().stream()
                .mapToLong(entry -> Math.max(
                        0,
                        ends.getOrDefault(entry.getKey(), 0L) - entry.getValue().nextOffset()))
                .sum();
    }

    private static @Nullable Long remaining(@Nullable Long toGo, @Nullable Double perSecond) {
        if (toGo == null || toGo == 0) {
            return toGo;
        }
        return perSecond == null || perSecond == 0 ? null : (long) Math.ceil(toGo / perSecond);
    }
}

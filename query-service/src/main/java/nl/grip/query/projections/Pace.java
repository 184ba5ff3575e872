package nl.grip.query.projections;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** How fast each build has come on over the last while, all instances together, from how far it was whenever somebody looked. */
final class Pace {

    private static final Duration LAST_WHILE = Duration.ofSeconds(30);

    private record Seen(long nanoTime, long folded) {}

    private final Map<Long, Deque<Seen>> builds = new HashMap<>();

    /** @param nanoTime when the builds stood so */
    synchronized void note(List<ViewStanding> standings, long nanoTime) {
        builds.keySet()
                .retainAll(standings.stream().map(one -> one.build().number()).collect(Collectors.toSet()));
        for (var standing : standings) {
            var seen = builds.computeIfAbsent(standing.build().number(), _ -> new ArrayDeque<>());
            seen.addLast(new Seen(nanoTime, Advance.folded(standing.reached())));
            while (seen.size() > 2 && nanoTime - seen.getFirst().nanoTime() > LAST_WHILE.toNanos()) {
                seen.removeFirst();
            }
        }
    }

    /** In records; empty where the build was not looked at twice yet. */
    synchronized OptionalDouble perSecond(Build build) {
        var seen = builds.getOrDefault(build.number(), new ArrayDeque<>());
        if (seen.size() < 2) {
            return OptionalDouble.empty();
        }
        var first = seen.getFirst();
        var last = seen.getLast();
        var seconds = (last.nanoTime() - first.nanoTime()) / 1e9;
        return OptionalDouble.of(Math.max(0, last.folded() - first.folded()) / seconds);
    }
}

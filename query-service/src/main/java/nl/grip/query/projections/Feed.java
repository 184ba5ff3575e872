package nl.grip.query.projections;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.grip.events.StreamKind;
import nl.grip.events.wire.Topics;

/**
 * What is read together: facts of these kinds, into these builds.
 *
 * <p>What serves is read together by kind, so that a fact is fetched, parsed and committed once, however many views tell of it.
 * What is built beside it has its own pace and its own place, and is read alone. Only where nothing serves yet all begin together.
 *
 * @param consumers how many of this instance share the partitions
 */
record Feed(Set<StreamKind> kinds, List<Target<?>> targets, int consumers) {

    /** All that there is to read, for all that facts are taken into. */
    static List<Feed> of(List<Target<?>> targets, ViewSettings settings) {
        var serving = targets.stream()
                .filter(target -> target.build().status() == BuildStatus.SERVING)
                .toList();
        var together = serving.isEmpty() ? targets : serving;
        var feeds = new ArrayList<Feed>();
        for (var kind : StreamKind.values()) {
            var telling = together.stream()
                    .filter(target -> target.view().kinds().contains(kind))
                    .toList();
            if (!telling.isEmpty()) {
                feeds.add(new Feed(Set.of(kind), telling, settings.concurrency()));
            }
        }
        targets.stream()
                .filter(target -> !together.contains(target))
                .forEach(target -> feeds.add(alone(target, settings)));
        return feeds;
    }

    private static Feed alone(Target<?> target, ViewSettings settings) {
        return new Feed(
                target.view().kinds(),
                List.of(target),
                target.build().status() == BuildStatus.BUILDING
                        ? settings.rebuildConcurrency()
                        : settings.concurrency());
    }

    /** Who reads the same for the same builds, in whichever instance, shares the partitions; so Kafka calls them. */
    String consumerGroup(String prefix) {
        return "%s.%s.b%s"
                .formatted(
                        prefix,
                        joined(kinds.stream().sorted().map(StreamKind::plural)),
                        joined(targets.stream()
                                .map(target -> Long.toString(target.build().number()))));
    }

    List<String> topics(String prefix) {
        return kinds.stream().map(kind -> Topics.of(prefix, kind)).toList();
    }

    /** How long a fact takes at least. */
    Duration perFact(AuditSettings auditing) {
        return targets.stream().anyMatch(target -> target.build().status() == BuildStatus.AUDITING)
                ? auditing.perFact()
                : Duration.ZERO;
    }

    private static String joined(Stream<String> parts) {
        return parts.collect(joining("-"));
    }
}

package nl.grip.query.projections;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.grip.events.StreamKind;
import nl.grip.query.EveryView;
import org.junit.jupiter.api.Test;

class FeedTest {

    private static final List<View<?>> VIEWS = EveryView.all();
    private static final ViewSettings SETTINGS = new ViewSettings(
            1,
            2,
            1000,
            Duration.ZERO,
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofDays(1),
            Duration.ofDays(30));
    private static final AuditSettings AUDITING = new AuditSettings(true, Duration.ofMinutes(1), 2000);

    @Test
    void everyKindIsReadOnceForAllThatServe() {
        var feeds = Feed.of(every(BuildStatus.SERVING), SETTINGS);

        assertThat(feeds).hasSize(StreamKind.values().length).allSatisfy(feed -> {
            assertThat(feed.kinds()).hasSize(1);
            assertThat(feed.consumers()).isEqualTo(1);
        });
        assertThat(kindsRead(feeds)).isEqualTo(VIEWS.stream().collect(toMap(View::name, View::kinds)));
    }

    @Test
    void whatIsBuiltBesideItIsReadAloneAndFaster() {
        var view = VIEWS.getFirst();
        Target<?> next = new Target<>(view, new Build(99, view.name(), view.version(), BuildStatus.BUILDING));

        var before = Feed.of(every(BuildStatus.SERVING), SETTINGS);
        var meanwhile = Feed.of(
                Stream.concat(every(BuildStatus.SERVING).stream(), Stream.<Target<?>>of(next))
                        .toList(),
                SETTINGS);

        assertThat(meanwhile).containsAll(before).contains(new Feed(view.kinds(), List.of(next), 2));
        assertThat(meanwhile).hasSize(before.size() + 1);
    }

    /** So that nobody has to join anew when all begin to serve. */
    @Test
    void atTheFirstStartAllAreReadTogetherAsTheyWillBeWhenTheyServe() {
        assertThat(groups(BuildStatus.BUILDING)).isEqualTo(groups(BuildStatus.SERVING));
    }

    @Test
    void onlyAnAuditIsHeldBack() {
        var view = VIEWS.getFirst();
        Target<?> audit = new Target<>(view, new Build(99, view.name(), view.version(), BuildStatus.AUDITING));

        assertThat(new Feed(view.kinds(), List.of(audit), 1).perFact(AUDITING)).isEqualTo(AUDITING.perFact());
        assertThat(Feed.of(every(BuildStatus.SERVING), SETTINGS))
                .allSatisfy(feed -> assertThat(feed.perFact(AUDITING)).isZero());
    }

    private static List<String> groups(BuildStatus status) {
        return Feed.of(every(status), SETTINGS).stream()
                .map(feed -> feed.consumerGroup("grip"))
                .toList();
    }

    private static List<Target<?>> every(BuildStatus status) {
        return IntStream.range(0, VIEWS.size())
                .<Target<?>>mapToObj(number -> target(VIEWS.get(number), number, status))
                .toList();
    }

    private static <R extends Record> Target<R> target(View<R> view, long number, BuildStatus status) {
        return new Target<>(view, new Build(number, view.name(), view.version(), status));
    }

    private static Map<String, Set<StreamKind>> kindsRead(List<Feed> feeds) {
        return feeds.stream()
                .flatMap(feed -> feed.targets().stream()
                        .map(target -> Map.entry(
                                target.view().name(), feed.kinds().iterator().next())))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
    }
}

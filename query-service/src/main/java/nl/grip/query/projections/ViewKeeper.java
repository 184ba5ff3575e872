package nl.grip.query.projections;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.grip.events.StreamKind;
import nl.grip.events.wire.Topics;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * Sees to it that every view has a build that serves, that this instance takes part in every build, and that one that has
 * caught up takes over. Instances agree through the database alone.
 */
@Component
final class ViewKeeper implements SmartLifecycle {

    private final List<View<?>> views;
    private final OwnerDatabase database;
    private final Builds builds;
    private final Switch turn;
    private final FactTopics topics;
    private final ConsumerFactory<byte[], byte[]> consumers;
    private final Signals signals;
    private final IntakeWatches watches;
    private final ViewSettings settings;
    private final AuditSettings auditing;
    private final Map<String, RunningIntake> running = new ConcurrentHashMap<>();
    private final Set<String> checked = new HashSet<>();
    private final OwnThread keeper = new OwnThread("views");
    private volatile Map<TopicPartition, Long> ends = Map.of();
    private volatile boolean ready;
    private volatile @Nullable String trouble;
    private volatile boolean keeping;

    ViewKeeper(
            List<View<?>> views,
            OwnerDatabase database,
            Builds builds,
            Switch turn,
            FactTopics topics,
            ConsumerFactory<byte[], byte[]> consumers,
            Signals signals,
            IntakeWatches watches,
            ViewSettings settings,
            AuditSettings auditing) {
        this.views = views;
        this.database = database;
        this.builds = builds;
        this.turn = turn;
        this.topics = topics;
        this.consumers = consumers;
        this.signals = signals;
        this.watches = watches;
        this.settings = settings;
        this.auditing = auditing;
    }

    /** Whether every view has been seen to serve all that there was when this instance started. */
    boolean isReady() {
        return ready;
    }

    /** What keeps this instance from its work at this moment. */
    List<String> troubles() {
        var troubles = new ArrayList<String>();
        var own = trouble;
        if (own != null) {
            troubles.add(own);
        }
        running.values().stream().map(RunningIntake::trouble).forEach(one -> {
            if (one != null) {
                troubles.add(one);
            }
        });
        return troubles;
    }

    /** Begins a build of the view anew, or names the one under way. */
    Build rebuild(View<?> view) {
        return builds.begin(view, topics.ends(view).keySet());
    }

    /** Goes back to the build that served before, once that has caught up; empty where there is none, or another is under way. */
    Optional<Build> rollBack(View<?> view) {
        return builds.goBack(view);
    }

    /** @return how many facts were parked before they were tried again */
    int retryParked(View<?> view) {
        return builds.active(view).stream()
                .mapToInt(build -> new Intake(database, List.of(new Target<>(view, build))).retryParked())
                .sum();
    }

    @Override
    public void start() {
        // Before the thread begins: it would take what it does not see yet for the end.
        keeping = true;
        keeper.start(this::keep);
    }

    @Override
    public void stop() {
        keeping = false;
        signals.builds().ring();
        keeper.awaitEnd();
    }

    /** Whether the views are still kept, also where nothing that they need answers. */
    boolean isAlive() {
        return keeper.isAlive();
    }

    @Override
    public boolean isRunning() {
        return keeping;
    }

    private void keep() {
        try {
            while (isRunning()) {
                var seen = signals.builds().rings();
                lookOnce();
                if (isRunning()) {
                    signals.builds().awaitAfter(seen, settings.lookAgain());
                }
            }
        } finally {
            CompletableFuture.allOf(
                            running.values().stream().map(RunningIntake::stop).toArray(CompletableFuture[]::new))
                    .join();
            running.clear();
        }
    }

    private void lookOnce() {
        try {
            look();
            trouble = null;
        } catch (RuntimeException unreachable) {
            // Shown in the health until it has passed; there is nothing else to do than to look again.
            trouble = unreachable.getClass().getSimpleName() + ": " + unreachable.getMessage();
        }
    }

    private void look() {
        if (ends.isEmpty()) {
            topics.create();
            ends = topics.ends(EnumSet.allOf(StreamKind.class));
        }
        var targets = views.stream().<Target<?>>flatMap(this::targets).toList();
        takePart(Feed.of(targets, settings));
        targets.forEach(this::takeOver);
        builds.follow(targets.stream().map(target -> target.build().number()).toList());
        builds.dropOld(settings.keepRetired(), settings.keepUnfollowed());
        ready = ready || views.stream().allMatch(this::servesWhatThereWas);
    }

    private <R extends Record> Stream<Target<R>> targets(View<R> view) {
        if (builds.active(view).isEmpty()) {
            builds.begin(view, ends(view).keySet());
        }
        return builds.active(view).stream().map(build -> new Target<>(view, build));
    }

    private void takeOver(Target<?> target) {
        if (target.build().status() == BuildStatus.BUILDING) {
            turn.takeOver(target.view(), target.build(), ends(target.view()));
        }
    }

    /** Who is to read joins before anybody leaves, so that there always is somebody who reads. */
    private void takePart(List<Feed> feeds) {
        Map<String, RunningIntake> wanted = new HashMap<>();
        for (var feed : feeds) {
            var group = feed.consumerGroup(topics.prefix());
            var known = running.get(group);
            wanted.put(group, known != null && known.isRunning() ? known : started(feed));
        }
        running.putAll(wanted);
        if (wanted.values().stream().allMatch(RunningIntake::hasJoined)) {
            running.entrySet().removeIf(entry -> {
                var isOver = !wanted.containsKey(entry.getKey());
                if (isOver) {
                    entry.getValue().stop().join();
                }
                return isOver;
            });
        }
    }

    private RunningIntake started(Feed feed) {
        feed.targets().forEach(this::checkShape);
        var listener = new IntakeListener(
                new Intake(database, feed.targets()),
                feed.targets().stream().map(Target::view).toList(),
                watches,
                settings,
                feed.perFact(auditing));
        var started = new RunningIntake(feed, listener, topics.prefix(), consumers, settings);
        started.start();
        return started;
    }

    private void checkShape(Target<?> target) {
        if (checked.add(target.build().table())) {
            builds.table(target.view(), target.build()).checkShape();
        }
    }

    private boolean servesWhatThereWas(View<?> view) {
        return builds.active(view).stream()
                .filter(build -> build.status() == BuildStatus.SERVING)
                .anyMatch(build -> Switch.covers(builds.reached(build), ends(view)));
    }

    /** How far every partition that the view reads was filled when this instance started. */
    private Map<TopicPartition, Long> ends(View<?> view) {
        var read = view.kinds().stream()
                .map(kind -> Topics.of(topics.prefix(), kind))
                .collect(toSet());
        return ends.entrySet().stream()
                .filter(end -> read.contains(end.getKey().topic()))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

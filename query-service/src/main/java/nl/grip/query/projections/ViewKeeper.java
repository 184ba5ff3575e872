package nl.grip.query.projections;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Map<Long, RunningBuild> running = new ConcurrentHashMap<>();
    private final Set<String> checked = new HashSet<>();
    private final OwnThread keeper = new OwnThread("views");
    private volatile Map<View<?>, Map<TopicPartition, Long>> ends = Map.of();
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
        running.values().stream().map(RunningBuild::trouble).forEach(one -> {
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
                .mapToInt(build -> new Intake<>(database, view, build).retryParked())
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
                            running.values().stream().map(RunningBuild::stop).toArray(CompletableFuture[]::new))
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
            ends = views.stream().collect(toMap(view -> view, topics::ends));
        }
        var wanted = new HashSet<Long>();
        for (var view : views) {
            if (builds.active(view).isEmpty()) {
                builds.begin(view, ends(view).keySet());
            }
            for (var build : builds.active(view)) {
                wanted.add(build.number());
                takePart(view, build);
                if (build.status() == BuildStatus.BUILDING) {
                    turn.takeOver(view, build, ends(view));
                }
            }
        }
        stopAllBut(wanted);
        builds.follow(wanted);
        builds.dropOld(settings.keepRetired(), settings.keepUnfollowed());
        ready = ready || views.stream().allMatch(this::servesWhatThereWas);
    }

    private void takePart(View<?> view, Build build) {
        var known = running.get(build.number());
        var concurrency = concurrencyOf(view, build);
        if (known != null && known.isRunningWith(concurrency)) {
            return;
        }
        if (checked.add(build.table())) {
            builds.table(view, build).checkShape();
        }
        var intake = new Intake<>(database, view, build);
        var started = new RunningBuild(
                build,
                intake,
                watches.of(view),
                ends(view).keySet(),
                topics.prefix(),
                consumers,
                settings,
                auditing,
                concurrency);
        running.put(build.number(), started);
        started.start();
        if (known != null) {
            known.stop().join();
        }
    }

    /** What is built anew, while another build serves, may have the machine; what serves shares it with who asks. */
    private int concurrencyOf(View<?> view, Build build) {
        return build.status() == BuildStatus.BUILDING
                        && builds.newestServing(view).isPresent()
                ? settings.rebuildConcurrency()
                : settings.concurrency();
    }

    private void stopAllBut(Set<Long> wanted) {
        running.entrySet().removeIf(entry -> {
            var isOver = !wanted.contains(entry.getKey());
            if (isOver) {
                entry.getValue().stop().join();
            }
            return isOver;
        });
    }

    private boolean servesWhatThereWas(View<?> view) {
        return builds.active(view).stream()
                .filter(build -> build.status() == BuildStatus.SERVING)
                .anyMatch(build -> Switch.covers(builds.progress(build).read(), ends(view)));
    }

    /** How far every partition that the view reads was filled when this instance started. */
    private Map<TopicPartition, Long> ends(View<?> view) {
        return ends.getOrDefault(view, Map.of());
    }
}

package nl.grip.query.projections;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Goes round the views for as long as the service runs, one at a time and at leisure: folds each anew from the first fact, and
 * holds what is served against it. Every instance takes part, and any of them can go on alone.
 */
@Component
final class Auditor implements SmartLifecycle {

    /** Where nothing is audited, it is no matter of seconds when the next one begins. */
    private static final int AT_LEISURE = 10;

    private final List<View<?>> views;
    private final Builds builds;
    private final Audits audits;
    private final Comparison comparison;
    private final FactTopics topics;
    private final Signals signals;
    private final ViewSettings settings;
    private final AuditSettings auditing;
    private final OwnThread auditor = new OwnThread("auditor");
    private volatile boolean keeping;
    private volatile @Nullable String trouble;

    Auditor(
            List<View<?>> views,
            Builds builds,
            Audits audits,
            Comparison comparison,
            FactTopics topics,
            Signals signals,
            ViewSettings settings,
            AuditSettings auditing) {
        this.views = views;
        this.builds = builds;
        this.audits = audits;
        this.comparison = comparison;
        this.topics = topics;
        this.signals = signals;
        this.settings = settings;
        this.auditing = auditing;
    }

    /** Begins an audit of the view now; empty where another is under way, or nothing serves. */
    Optional<Build> begin(View<?> view) {
        return builds.beginAudit(view, topics.ends(view).keySet());
    }

    /** What keeps this instance from auditing at this moment. */
    @Nullable
    String trouble() {
        return trouble;
    }

    @Override
    public void start() {
        keeping = true;
        auditor.start(this::keep);
    }

    @Override
    public void stop() {
        keeping = false;
        signals.builds().ring();
        auditor.awaitEnd();
    }

    @Override
    public boolean isRunning() {
        return auditor.isStarted();
    }

    private void keep() {
        while (keeping) {
            var seen = signals.builds().rings();
            var isUnderWay = roundOnce();
            if (keeping) {
                var pause = settings.lookAgain();
                signals.builds().awaitAfter(seen, isUnderWay ? pause : pause.multipliedBy(AT_LEISURE));
            }
        }
    }

    private boolean roundOnce() {
        try {
            var isUnderWay = round();
            trouble = null;
            return isUnderWay;
        } catch (RuntimeException failed) {
            // Shown in the health until it has passed; there is nothing else to do than to look again.
            trouble = Arrival.text(failed);
            return false;
        }
    }

    /** @return whether there is an audit to go on with */
    private boolean round() {
        if (auditing.on()) {
            audits.due(views, auditing.pause()).ifPresent(this::begin);
        }
        var isUnderWay = false;
        for (var view : views) {
            for (var build : builds.active(view)) {
                if (build.status() == BuildStatus.AUDITING) {
                    isUnderWay = true;
                    comparison.end(view, build);
                }
            }
        }
        return isUnderWay;
    }
}

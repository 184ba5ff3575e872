package nl.grip.query.alerts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.grip.events.Municipality;
import nl.grip.query.projections.Bell;
import nl.grip.query.projections.OwnThread;
import nl.grip.query.projections.Signals;
import nl.grip.query.projections.ViewNotServingException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks again wherever a row has changed since it looked there last, and everywhere when the day turns; and sees to it that what
 * was written down is published. Every instance does.
 */
final class AlertKeeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AlertKeeper.class);

    /** When it was looked, and what had been heard by then. */
    private record Looked(LocalDate on, long heard) {}

    private final AlertLook look;
    private final Watched watched;
    private final Supplier<AlertPublication> publications;
    private final Signals signals;
    private final Clock clock;
    private final AlertSettings settings;
    private final AlertMeters meters;
    private final Map<Municipality, Looked> looked = new HashMap<>();
    private final Bell nobodyRings = new Bell();
    private final OwnThread keeper = new OwnThread("alerts");
    private volatile boolean keeping;
    private volatile @Nullable String trouble;

    AlertKeeper(
            AlertLook look,
            Watched watched,
            Supplier<AlertPublication> publications,
            Signals signals,
            Clock clock,
            AlertSettings settings,
            AlertMeters meters) {
        this.look = look;
        this.watched = watched;
        this.publications = publications;
        this.signals = signals;
        this.clock = clock;
        this.settings = settings;
        this.meters = meters;
    }

    /** What keeps this instance from its work at this moment. */
    @Nullable
    String trouble() {
        return trouble;
    }

    /** Whether alerts are still kept, also where nothing that they need answers. */
    boolean isAlive() {
        return keeper.isAlive();
    }

    @Override
    public void start() {
        keeping = true;
        keeper.start(this::keep);
    }

    private void keep() {
        while (keeping) {
            try (var publication = publications.get()) {
                while (keeping) {
                    var seen = signals.any().rings();
                    round(publication);
                    trouble = null;
                    nobodyRings.awaitAfter(0, settings.pause());
                    signals.any().awaitAfter(seen, settings.lookAgain());
                }
            } catch (ViewNotServingException notYet) {
                nobodyRings.awaitAfter(0, settings.lookAgain());
            } catch (RuntimeException failed) {
                tell(failed);
                nobodyRings.awaitAfter(0, settings.lookAgain());
            }
        }
    }

    /** Shown in the health and counted until it has passed; where it comes from is told once, and not at every look. */
    private void tell(RuntimeException failed) {
        var told = Stream.concat(Stream.of(failed), Stream.of(failed.getSuppressed()))
                .map(Throwable::toString)
                .distinct()
                .collect(Collectors.joining("; "));
        if (keeping && !told.equals(trouble)) {
            LOG.error("Alerts are not kept; it is tried again until they are", failed);
        }
        trouble = told;
        meters.failed();
    }

    /**
     * One municipality that cannot be looked at keeps no other from it, nor keeps from being published what was written down.
     *
     * @throws RuntimeException the first of all that went wrong, with the others as suppressed
     */
    private void round(AlertPublication publication) {
        var today = LocalDate.now(clock);
        var failures = new ArrayList<RuntimeException>();
        for (var municipality : look.municipalities()) {
            attempt(() -> lookAt(municipality, today), failures);
        }
        attempt(() -> carryAll(publication), failures);
        if (!failures.isEmpty()) {
            // What is only not there yet passes by itself, and must not stand before what does not.
            failures.sort(Comparator.comparing(ViewNotServingException.class::isInstance));
            var first = failures.removeFirst();
            failures.forEach(first::addSuppressed);
            throw first;
        }
    }

    private static void attempt(Runnable step, List<RuntimeException> failures) {
        try {
            step.run();
        } catch (RuntimeException failed) {
            failures.add(failed);
        }
    }

    private void lookAt(Municipality municipality, LocalDate today) {
        var now = new Looked(today, heard(municipality));
        if (keeping && !now.equals(looked.get(municipality))) {
            look.at(municipality, today);
            looked.put(municipality, now);
        }
    }

    private void carryAll(AlertPublication publication) {
        var carried = publication.carry();
        while (carried > 0) {
            meters.published(carried);
            carried = publication.carry();
        }
    }

    private long heard(Municipality municipality) {
        return watched.views().stream()
                .mapToLong(view -> signals.noticesOf(view, municipality.code()).rings())
                .sum();
    }

    @Override
    public void stop() {
        keeping = false;
        keeper.interrupt();
        keeper.awaitEnd();
    }

    @Override
    public boolean isRunning() {
        return keeper.isStarted();
    }
}

package nl.grip.query.dashboards;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.grip.events.Municipality;
import nl.grip.query.projections.RowKey;
import nl.grip.query.projections.Signals;
import nl.grip.query.projections.View;
import org.jspecify.annotations.Nullable;

/** One subscriber, told on a thread of its own until its token ends, it leaves, or the service stops. It waits without a connection to the database. */
final class Subscription {

    private final View<?> view;
    private final Municipality municipality;
    private final Instant end;
    private final Notices notices;
    private final Signals signals;
    private final NoticeSettings settings;
    private final Clock clock;
    private final EventStream stream;

    Subscription(
            View<?> view,
            Municipality municipality,
            Instant end,
            Notices notices,
            Signals signals,
            NoticeSettings settings,
            Clock clock,
            EventStream stream) {
        this.view = view;
        this.municipality = municipality;
        this.end = end;
        this.notices = notices;
        this.signals = signals;
        this.settings = settings;
        this.clock = clock;
        this.stream = stream;
    }

    /** @param last the place that the subscriber has come to; absent where it begins now */
    void run(@Nullable EventId last) throws IOException {
        var place = last == null ? begin("hello") : last;
        var bell = signals.noticesOf(view, municipality.code());
        var lastSign = clock.instant();
        stream.flush();
        while (!signals.isClosing() && clock.instant().isBefore(end)) {
            var rings = bell.rings();
            var found = notices.after(view, municipality, place);
            var told = found.isEmpty() || !found.get().settled().isEmpty();
            if (found.isEmpty()) {
                place = begin("reset");
            } else {
                for (var notice : found.get().settled()) {
                    send(notice);
                }
                place = found.get().next();
            }
            if (!told && !clock.instant().isBefore(lastSign.plus(settings.heartbeat()))) {
                stream.sendHeartbeat(place);
                told = true;
            }
            stream.flush();
            if (told) {
                lastSign = clock.instant();
                continue;
            }
            bell.awaitAfter(rings, wait(found.get().more(), lastSign));
        }
    }

    private Duration wait(boolean unsettled, Instant lastSign) {
        if (unsettled) {
            return settings.lookAgain();
        }
        var now = clock.instant();
        var heartbeat = Duration.between(now, lastSign.plus(settings.heartbeat()));
        var ending = Duration.between(now, end);
        return heartbeat.compareTo(ending) < 0 ? heartbeat : ending;
    }

    private EventId begin(String event) throws IOException {
        var now = notices.now(view, municipality);
        stream.send(event, now.id(), new EventStream.Data(view.name(), null, now.position(), null));
        return now.id();
    }

    private void send(Notice notice) throws IOException {
        var key = notice.key();
        if (key == null) {
            stream.send("reset", notice.id(), new EventStream.Data(view.name(), null, notice.position(), null));
        } else {
            var href = view.href(new RowKey(key));
            stream.send("changed", notice.id(), new EventStream.Data(view.name(), key, notice.position(), href));
        }
    }
}

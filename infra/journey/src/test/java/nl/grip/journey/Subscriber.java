package nl.grip.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A dashboard's subscription: reads server-sent events, and takes up where it was whenever the connection breaks. */
final class Subscriber implements AutoCloseable {

    /** One server-sent event, as WHATWG's HTML standard frames it. */
    record Notice(String id, String event, String data) {}

    private final URI notices;
    private final String token;
    private final List<Notice> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch subscribed = new CountDownLatch(1);
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger breaks = new AtomicInteger();
    private final Thread reader;
    private volatile boolean open = true;
    private volatile @Nullable String lastId;

    private Subscriber(URI notices, String token) {
        this.notices = notices;
        this.token = token;
        this.reader = Thread.ofVirtual().start(this::readUntilClosed);
    }

    static Subscriber to(URI notices, String token) throws InterruptedException {
        var subscriber = new Subscriber(notices, token);
        subscriber.subscribed.await();
        return subscriber;
    }

    List<Notice> received() {
        return List.copyOf(received);
    }

    int breaks() {
        return breaks.get();
    }

    private void readUntilClosed() {
        Awaitility.await("the subscription is closed")
                .forever()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    readUntilBroken();
                    return !open;
                });
    }

    private void readUntilBroken() throws InterruptedException {
        try {
            read();
        } catch (IOException | UncheckedIOException broken) {
            breaks.incrementAndGet();
        }
    }

    private void read() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(notices)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        var answer = http.send(request.build(), BodyHandlers.ofLines());
        if (answer.statusCode() != 200) {
            throw new IOException("the subscription was answered with " + answer.statusCode());
        }
        try (var lines = answer.body()) {
            readEvents(lines.iterator());
        }
    }

    private void readEvents(Iterator<String> lines) {
        var id = "";
        var event = "";
        var data = "";
        while (lines.hasNext()) {
            var line = lines.next();
            if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("event:")) {
                event = line.substring(6).strip();
            } else if (line.startsWith("data:")) {
                data = line.substring(5).strip();
            } else if (line.isEmpty() && !id.isEmpty()) {
                received.add(new Notice(id, event, data));
                lastId = id;
                id = "";
                subscribed.countDown();
            }
        }
    }

    @Override
    public void close() {
        open = false;
        reader.interrupt();
        http.shutdownNow();
    }
}

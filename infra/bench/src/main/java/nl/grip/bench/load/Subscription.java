package nl.grip.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** A dashboard that is told of changes, and notes when it heard of which position. */
public final class Subscription implements AutoCloseable {

    private final HttpClient http;
    private final Stream<String> lines;
    private final Map<Long, Long> heard = new ConcurrentHashMap<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final Thread reading;
    private volatile boolean closed;

    private Subscription(HttpClient http, Stream<String> lines) {
        this.http = http;
        this.lines = lines;
        reading = Thread.ofPlatform().daemon().start(this::read);
    }

    /** Returns once it is subscribed. */
    public static Subscription to(URI notices, String token) throws IOException, InterruptedException {
        var http = HttpClient.newHttpClient();
        var request =
                HttpRequest.newBuilder(notices).header("Authorization", token).header("Accept", "text/event-stream");
        var answer = http.send(request.build(), BodyHandlers.ofLines());
        if (answer.statusCode() != 200) {
            throw new IOException("the subscription was answered with " + answer.statusCode());
        }
        var subscription = new Subscription(http, answer.body());
        subscription.begun.await();
        return subscription;
    }

    private void read() {
        try {
            lines.filter(line -> line.startsWith("data:")).forEach(this::note);
        } catch (UncheckedIOException brokenOff) {
            if (!closed) {
                throw brokenOff;
            }
        }
    }

    private void note(String line) {
        var now = System.nanoTime();
        var position =
                JsonMapper.shared().readTree(line.substring("data:".length())).path("position");
        synchronized (heard) {
            heard.putIfAbsent(position.asLong(), now);
            heard.notifyAll();
        }
        begun.countDown();
    }

    /**
     * When it heard of a position, or of a later one, waiting for that if need be.
     *
     * @return as {@link System#nanoTime}
     */
    public long awaited(long position) throws InterruptedException {
        synchronized (heard) {
            while (true) {
                var told = heard.entrySet().stream()
                        .filter(one -> one.getKey() >= position)
                        .mapToLong(Map.Entry::getValue)
                        .min();
                if (told.isPresent()) {
                    return told.getAsLong();
                }
                heard.wait();
            }
        }
    }

    /** When it heard of each position, as {@link System#nanoTime}. */
    public Map<Long, Long> heard() {
        return Map.copyOf(heard);
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        lines.close();
        http.shutdownNow();
        reading.join();
    }
}

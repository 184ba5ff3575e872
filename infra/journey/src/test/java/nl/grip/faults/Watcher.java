package nl.grip.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.regex.Pattern;
import nl.grip.testing.TestIssuer;
import org.jspecify.annotations.Nullable;

/** A subscriber that reads for as long as it is told anything, and remembers how far it is. */
final class Watcher implements AutoCloseable {

    private static final Pattern POSITION = Pattern.compile("\"position\":(\\d+)");

    private final Socket socket = new Socket();
    private volatile long position = -1;
    private volatile @Nullable String ended;

    private Watcher(House house, int buffer) {
        var address = house.queryService().uri("/v1/notices?view=intervention-register");
        var request = "GET " + address.getPath() + "?" + address.getQuery() + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Accept: text/event-stream\r\nAuthorization: Bearer "
                + TestIssuer.running().token(House.TUBBERGEN, "viewer") + "\r\n\r\n";
        try {
            socket.setReceiveBufferSize(buffer);
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
            socket.getOutputStream().write(request.getBytes(UTF_8));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    static Watcher listening(House house) {
        var watcher = new Watcher(house, 65_536);
        watcher.listen();
        return watcher;
    }

    /** It subscribes, and then reads nothing. */
    static Watcher deaf(House house) {
        return new Watcher(house, 2_048);
    }

    /** Reads from now on, in the background. */
    void listen() {
        Thread.ofVirtual().start(this::read);
    }

    /**
     * The highest that it was told of; -1 where it was told nothing yet.
     *
     * @throws IllegalStateException if it will be told no more
     */
    long position() {
        var last = ended;
        if (last != null) {
            throw new IllegalStateException("the stream ended at position " + position + ", after: " + last);
        }
        return position;
    }

    private void read() {
        var last = "nothing";
        try (var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                last = line.isEmpty() ? last : line;
                var told = POSITION.matcher(line);
                if (told.find()) {
                    position = Math.max(position, Long.parseLong(told.group(1)));
                }
            }
            ended = last;
        } catch (IOException broken) {
            ended = last + ", " + broken;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

package nl.grip.query.dashboards;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import nl.grip.events.wire.EventJson;
import org.jspecify.annotations.Nullable;

/** One subscriber's connection, in the form of server-sent events. */
final class EventStream {

    /** What an event says: what to fetch again, and the position to wait for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Data(
            String view,
            @Nullable String key,
            long position,
            @Nullable String href) {}

    private final OutputStream output;
    private final Consumer<String> told;

    /** @param told hears the kind of every event that was sent */
    EventStream(OutputStream output, Consumer<String> told) {
        this.output = output;
        this.told = told;
    }

    void send(String event, EventId id, Data data) throws IOException {
        write("id: " + id + "\nevent: " + event + "\ndata: " + EventJson.MAPPER.writeValueAsString(data) + "\n\n");
        told.accept(event);
    }

    /** No event, but a sign of life, and a later place to come back to. */
    void sendHeartbeat(EventId id) throws IOException {
        write(": nothing new\nid: " + id + "\n\n");
    }

    void flush() throws IOException {
        output.flush();
    }

    private void write(String text) throws IOException {
        output.write(text.getBytes(UTF_8));
    }
}

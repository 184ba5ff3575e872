package nl.grip.command.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import nl.grip.events.wire.EventJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** Tells the sender of a file, as server-sent events, how far it is and what came of it. */
public final class ImportStream implements ImportWatch {

    private record Progress(int rowsRead, int rowsChecked, int factsStored) {}

    private final OutputStream output;
    private int rows;

    public ImportStream(HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("X-Accel-Buffering", "no");
        response.flushBuffer();
        output = response.getOutputStream();
    }

    /** Whether the sender prefers to be told along the way. */
    public static boolean isWantedBy(HttpServletRequest request) {
        var accept = MediaType.parseMediaTypes(request.getHeader(HttpHeaders.ACCEPT));
        MimeTypeUtils.sortBySpecificity(accept);
        return accept.stream()
                .filter(type -> type.isCompatibleWith(MediaType.APPLICATION_JSON)
                        || type.isCompatibleWith(MediaType.TEXT_EVENT_STREAM))
                .findFirst()
                .filter(type -> !type.isCompatibleWith(MediaType.APPLICATION_JSON))
                .isPresent();
    }

    @Override
    public void read(int rows) {
        this.rows = rows;
        send(new Progress(rows, 0, 0));
    }

    @Override
    public void judged(int news, int facts) {
        send(new Progress(rows, rows, 0));
    }

    public void stored(int facts) {
        send(new Progress(rows, rows, facts));
    }

    public void result(@Nullable Object told) {
        send("result", EventJson.MAPPER.writeValueAsString(told));
    }

    public void problem(String told) {
        send("problem", told);
    }

    private void send(Progress progress) {
        send("progress", EventJson.MAPPER.writeValueAsString(progress));
    }

    /** A sender that is gone before anything was stored, gets nothing stored. */
    private void send(String event, String data) {
        try {
            output.write(("event: " + event + "\ndata: " + data + "\n\n").getBytes(UTF_8));
            output.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}

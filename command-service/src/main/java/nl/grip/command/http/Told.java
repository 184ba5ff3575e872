package nl.grip.command.http;

import java.net.URI;
import nl.grip.events.StreamId;
import org.springframework.http.ResponseEntity;

/**
 * What a command is answered with.
 *
 * @param status 201 where something was recorded, 200 where there was nothing new to record
 * @param sequence of the last event in the stream
 * @param position in the journal
 */
public record Told(int status, StreamId stream, long sequence, long position) {

    public <A> ResponseEntity<A> answer(Answer<A> answer) {
        return headed().body(body(answer));
    }

    /** @param location where it can be read */
    public <A> ResponseEntity<A> answerAt(URI location, Answer<A> answer) {
        return headed().location(location).body(body(answer));
    }

    private ResponseEntity.BodyBuilder headed() {
        return ResponseEntity.status(status)
                .eTag("\"" + sequence + "\"")
                .header("Grip-Position", String.valueOf(position));
    }

    private <A> A body(Answer<A> answer) {
        return answer.of(stream.id(), sequence, position);
    }
}

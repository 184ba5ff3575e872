package nl.grip.command.http;

import java.net.URI;
import java.util.OptionalLong;
import nl.grip.events.StreamId;
import org.springframework.http.ResponseEntity;

/**
 * What a command is answered with.
 *
 * @param status 201 where something was recorded, 200 where there was nothing new to record
 * @param sequence of the last event in the stream
 * @param position where the read side will have it; empty where the store has not said so in time
 */
public record Told(int status, StreamId stream, long sequence, OptionalLong position) {

    private static final int ACCEPTED = 202;

    /** Without a position it is not more than accepted. */
    public <A> ResponseEntity<A> answer(Answer<A> answer) {
        return headed().body(body(answer));
    }

    /** @param location where it can be read */
    public <A> ResponseEntity<A> answerAt(URI location, Answer<A> answer) {
        return headed().location(location).body(body(answer));
    }

    private ResponseEntity.BodyBuilder headed() {
        var headed =
                ResponseEntity.status(position.isEmpty() ? ACCEPTED : status).eTag("\"" + sequence + "\"");
        position.ifPresent(known -> headed.header("Grip-Position", String.valueOf(known)));
        return headed;
    }

    private <A> A body(Answer<A> answer) {
        return answer.of(stream.id(), sequence, position.isPresent() ? (Long) position.getAsLong() : null);
    }
}

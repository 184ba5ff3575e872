package nl.grip.command.http;

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

    /** The headers of the answer; without a position it is not more than accepted. */
    public ResponseEntity.BodyBuilder answer() {
        var answer =
                ResponseEntity.status(position.isEmpty() ? ACCEPTED : status).eTag("\"" + sequence + "\"");
        position.ifPresent(known -> answer.header("Grip-Position", String.valueOf(known)));
        return answer;
    }
}

package nl.grip.command.store;

import java.util.stream.Stream;
import nl.grip.events.DomainEvent;
import nl.grip.events.Municipality;
import nl.grip.events.StreamId;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * What happened in other streams than the one that the command at hand is about, as its municipality may know it. What
 * the sender of the command had seen is about its own stream, and asks nothing of these.
 */
public final class Histories {

    private final Streams streams;

    Histories(Streams streams) {
        this.streams = streams;
    }

    /** Whether anything happened in it. */
    public boolean exists(StreamId stream) {
        return streams.exists(municipality(), stream);
    }

    /** All that happened in it, in order; nothing where it is not there. */
    public Stream<DomainEvent> of(StreamId stream) {
        return streams.from(municipality(), stream, 0).flatMap(stored -> stored.events().stream());
    }

    private static Municipality municipality() {
        return CommandContext.in(CurrentUnitOfWork.get().getMessage().getMetaData())
                .provenance()
                .municipality();
    }
}

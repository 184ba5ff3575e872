package nl.grip.command.store;

import nl.grip.events.StreamId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What one may ask of the system. */
public interface Command {

    /** The history that it is about: what happened there decides whether it may be, and it goes on there. */
    @TargetAggregateIdentifier
    StreamId stream();
}

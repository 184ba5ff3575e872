package nl.grip.command.store;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What becomes of a command on its way through the store. */
public final class Course {

    private final Set<String> recalled = ConcurrentHashMap.newKeySet();
    private volatile long position;

    void storedAt(long place) {
        position = place;
    }

    /** Where in the order of the whole store its last event came to stand; 0 as long as nothing is stored. */
    public long position() {
        return position;
    }

    void recalled(String aggregate) {
        recalled.add(aggregate);
    }

    /** The aggregates that it was decided on as they were remembered, and not as they were read for it. */
    Set<String> recalled() {
        return recalled;
    }
}

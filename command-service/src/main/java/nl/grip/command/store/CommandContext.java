package nl.grip.command.store;

import java.util.Map;
import nl.grip.events.wire.Provenance;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * What a command carries beside what it asks: on whose behalf, what its sender had seen, and what to remember of the
 * answer. Every command that is sent must carry one, because the store decides by it what may be read.
 *
 * @param expectedSequence the last sequence that the sender had seen of the one stream the command is about; absent
 *     where any will do
 * @param receipt what to keep with the events, so that the same command sent again is recognised; absent where none
 * @param course what the store fills in
 */
public record CommandContext(
        Provenance provenance,
        @Nullable Long expectedSequence,
        @Nullable PendingReceipt receipt,
        Course course) {

    /** Under which a stored event carries the provenance of its command when it is handed to an event handler. */
    public static final String PROVENANCE = "provenance";

    static final String KEY = "context";

    public CommandContext(Provenance provenance, @Nullable Long expectedSequence, @Nullable PendingReceipt receipt) {
        this(provenance, expectedSequence, receipt, new Course());
    }

    /** For a command that expects nothing and leaves no receipt. */
    public static CommandContext of(Provenance provenance) {
        return new CommandContext(provenance, null, null);
    }

    /** As it travels with an Axon command; it never leaves this process and is not stored. */
    public MetaData asMetaData() {
        return MetaData.with(KEY, this);
    }

    /**
     * Of a command, or of an event that is being handled: what follows from it, is on behalf of who caused it.
     *
     * @throws IllegalStateException where the message carries no context
     */
    static CommandContext in(Map<String, ?> metaData) {
        if (metaData.get(KEY) instanceof CommandContext context) {
            return context;
        }
        if (metaData.get(PROVENANCE) instanceof Provenance provenance) {
            return of(provenance);
        }
        throw new IllegalStateException("a command without a context: send it with CommandContext.asMetaData()");
    }
}

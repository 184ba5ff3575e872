package nl.grip.command.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.grip.command.store.Append.NewReceipt;
import nl.grip.events.DomainEvent;
import nl.grip.events.Municipality;
import nl.grip.events.StreamId;
import nl.grip.telemetry.Traces;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Axon's view of the store. A stream is read as the municipality of the command at hand may read it; whoever follows
 * events, follows positions, which have no gaps, so a token is one number and no event is waited for or skipped; it is handed
 * those that are {@link Followed}, and now and then another to take its token on.
 */
final class PositionedEventStorageEngine implements EventStorageEngine {

    private static final int PAGE = 200;

    private final AppendDoor door;
    private final Streams streams;
    private final Positions positions;
    private final Followed followed;
    private final Traces traces;

    PositionedEventStorageEngine(
            AppendDoor door, Streams streams, Positions positions, Followed followed, Traces traces) {
        this.door = door;
        this.streams = streams;
        this.positions = positions;
        this.followed = followed;
        this.traces = traces;
    }

    /**
     * @throws ConcurrencyException where another command was first
     * @throws StreamMovedOnException where the stream moved on from where the sender of the command had seen it
     */
    @Override
    public void appendEvents(List<? extends EventMessage<?>> messages) {
        var events = new ArrayList<NewEvent>();
        var contexts = new LinkedHashSet<CommandContext>();
        for (var message : messages) {
            var context = CommandContext.in(message.getMetaData());
            var event = newEvent(message, context);
            if (contexts.add(context)) {
                expect(context, event.stream(), event.sequence() - 1);
            }
            events.add(event);
        }
        var receipts = contexts.stream()
                .flatMap(context -> receipts(context, messages))
                .toList();
        try (var _ = traces.part("append")) {
            var position = door.append(new Append(events, receipts));
            contexts.forEach(context -> context.course().storedAt(position));
        } catch (ConflictException conflict) {
            throw new ConcurrencyException("another command was first", conflict);
        }
    }

    private static NewEvent newEvent(EventMessage<?> message, CommandContext context) {
        if (message instanceof DomainEventMessage<?> told && told.getPayload() instanceof DomainEvent event) {
            var id = UUID.fromString(told.getIdentifier());
            return NewEvent.of(id, told.getSequenceNumber(), event, context.provenance());
        }
        throw new IllegalArgumentException("only facts of a stream are stored, not " + message.getPayloadType());
    }

    /** A receipt names the last event that its command stored. */
    private static Stream<NewReceipt> receipts(CommandContext context, List<? extends EventMessage<?>> messages) {
        var pending = context.receipt();
        if (pending == null) {
            return Stream.empty();
        }
        return messages.stream()
                .filter(message -> CommandContext.in(message.getMetaData()).equals(context))
                .map(DomainEventMessage.class::cast)
                .reduce((_, later) -> later)
                .map(last -> Receipts.settled(
                        context.provenance(),
                        pending,
                        StreamId.parse(last.getAggregateIdentifier()),
                        last.getSequenceNumber()))
                .stream();
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        var context = CommandContext.in(CurrentUnitOfWork.get().getMessage().getMetaData());
        var stream = StreamId.parse(aggregateIdentifier);
        var municipality = context.provenance().municipality();
        if (context.expectedSequence() != null) {
            streams.last(municipality, stream).ifPresent(actual -> expect(context, stream, actual));
        }
        return DomainEventStream.of(messages(municipality, stream, firstSequenceNumber));
    }

    private Stream<DomainEventMessage<?>> messages(Municipality municipality, StreamId stream, long first) {
        return streams.from(municipality, stream, first).flatMap(PositionedEventStorageEngine::messages);
    }

    private static void expect(CommandContext context, StreamId stream, long actual) {
        var expected = context.expectedSequence();
        if (expected != null && expected != actual) {
            throw new StreamMovedOnException(stream, expected, actual);
        }
    }

    /** What is read as several events has one sequence and, for who follows all events, one token: Axon keeps such together. */
    private static Stream<GenericDomainEventMessage<DomainEvent>> messages(StoredEvent stored) {
        return stored.events().stream().map(event -> message(stored, event));
    }

    private static GenericDomainEventMessage<DomainEvent> message(StoredEvent stored, DomainEvent event) {
        return new GenericDomainEventMessage<>(
                stored.stream().kind().singular(),
                stored.stream().value(),
                stored.sequence(),
                event,
                MetaData.with(CommandContext.PROVENANCE, stored.provenance()),
                stored.id().toString(),
                stored.recordedAt());
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        return StreamSupport.stream(new AllAfter(positionOf(token)), false);
    }

    private static long positionOf(@Nullable TrackingToken token) {
        var lowest = token == null ? null : WrappedToken.unwrapLowerBound(token);
        return switch (lowest) {
            case null -> 0;
            case GlobalSequenceTrackingToken at -> at.getGlobalIndex();
            default -> throw new IllegalArgumentException("not a token of this store: " + lowest);
        };
    }

    /** Asked again after its end, it looks whether more was stored: Axon's store relies on that. */
    private final class AllAfter extends Spliterators.AbstractSpliterator<TrackedEventMessage<?>> {

        private long position;
        private Iterator<TrackedEventMessage<?>> page =
                List.<TrackedEventMessage<?>>of().iterator();

        AllAfter(long position) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.DISTINCT | Spliterator.NONNULL);
            this.position = position;
        }

        @Override
        public boolean tryAdvance(Consumer<? super TrackedEventMessage<?>> action) {
            if (!page.hasNext()) {
                page = next();
            }
            if (!page.hasNext()) {
                return false;
            }
            action.accept(page.next());
            return true;
        }

        private Iterator<TrackedEventMessage<?>> next() {
            var events = positions.after(position, followed.names(), PAGE);
            position = events.isEmpty() ? position : events.getLast().position();
            return events.stream().flatMap(AllAfter::tracked).iterator();
        }

        private static Stream<TrackedEventMessage<?>> tracked(PositionedEvent positioned) {
            var token = new GlobalSequenceTrackingToken(positioned.position());
            return messages(positioned.event()).map(message -> new GenericTrackedDomainEventMessage<>(token, message));
        }
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(positions.last());
    }

    @Override
    public TrackingToken createTokenAt(Instant moment) {
        return new GlobalSequenceTrackingToken(positions.before(moment));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        var context = CommandContext.in(CurrentUnitOfWork.get().getMessage().getMetaData());
        return streams.last(context.provenance().municipality(), StreamId.parse(aggregateIdentifier));
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("streams are short: there are no snapshots");
    }
}

package nl.grip.command.http;

import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import nl.grip.command.Now;
import nl.grip.command.Outcome;
import nl.grip.command.Today;
import nl.grip.command.store.CommandContext;
import nl.grip.command.store.PendingReceipt;
import nl.grip.command.store.Positions;
import nl.grip.command.store.Receipts;
import nl.grip.door.ProblemException;
import nl.grip.events.StreamId;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The way of every command from HTTP to the rules and back. */
@Component
public final class CommandDoor {

    private static final int CREATED = 201;
    private static final int OK = 200;

    private final CommandGateway commands;
    private final Receipts receipts;
    private final Positions positions;
    private final Clock clock;
    private final CommandMeters meters;
    private final URI readSide;

    CommandDoor(
            CommandGateway commands,
            Receipts receipts,
            Positions positions,
            Clock clock,
            CommandMeters meters,
            @Value("${grip.read-side-url}") URI readSide) {
        this.commands = commands;
        this.receipts = receipts;
        this.positions = positions;
        this.clock = clock;
        this.meters = meters;
        this.readSide = readSide;
    }

    /** As {@link #send}, of the history that the address names, and answers it. */
    public <I extends StreamId, R> ResponseEntity<R> change(
            CommandRequest request, I stream, Asked<I> body, Answer<R> answer) {
        return send(request, stream, stream, body).answer(answer);
    }

    /**
     * As {@link #change}, of what is not there yet, and tells where it can be read.
     *
     * @param nouns the path on the read side that the new one will be below
     */
    public <I extends StreamId, R> ResponseEntity<R> create(
            CommandRequest request, I stream, Asked<I> body, Answer<R> answer, String nouns) {
        var told = send(request, stream, stream, body);
        return told.answerAt(readSide.resolve(nouns + "/" + told.stream().id()), answer);
    }

    /**
     * Returns when what the command asks is durable. Asked again under the same Idempotency-Key it does nothing, and
     * answers as it did the first time.
     *
     * @param stream the history that the command is about
     * @param address what the address names, where that is something else than the history
     * @param body what was asked, by which a repeat is told from another request under the same key
     * @throws ProblemException where it is refused, with the rule that says so
     */
    public <A> Told send(CommandRequest request, StreamId stream, A address, Asked<A> body) {
        var blanks = BlankTexts.in(body);
        if (!blanks.isEmpty()) {
            throw new ProblemException(400, "invalid-request", blanks, blanks.size());
        }
        var fingerprint = request.idempotencyKey() == null ? "" : Fingerprint.of(request.path(), body);
        return repeated(request, fingerprint)
                .orElseGet(() -> first(request, stream, fingerprint, prepare(body.getClass(), () -> body.of(address))));
    }

    /**
     * Does what comes before any command, such as reading a file or saying what is asked.
     *
     * @param asked of what is asked, by which it is counted
     * @throws ProblemException where it is refused, with the rule that says so
     */
    public <T> T prepare(Class<?> asked, Supplier<T> preparation) {
        try {
            return preparation.get();
        } catch (RuntimeException refused) {
            throw meters.refused(asked, Refusals.problem(refused));
        }
    }

    private Told first(CommandRequest request, StreamId stream, String fingerprint, Object command) {
        try {
            var context = context(request, fingerprint);
            var outcome = handle(context, command);
            meters.accepted(command.getClass(), outcome);
            var status = outcome.isNews() ? CREATED : OK;
            if (!outcome.isNews() && request.idempotencyKey() != null) {
                var receipt = new PendingReceipt(request.idempotencyKey(), fingerprint, status);
                receipts.keep(request.provenance(), receipt, stream, outcome.sequence());
            }
            var placed = context.course().position();
            return new Told(
                    status, stream, outcome.sequence(), placed > 0 ? placed : positions.of(stream, outcome.sequence()));
        } catch (RuntimeException refused) {
            // The same request may have been handled a moment ago, and be the very reason why this one is refused.
            return repeated(request, fingerprint)
                    .orElseThrow(() -> meters.refused(command.getClass(), Refusals.problem(refused)));
        }
    }

    private static CommandContext context(CommandRequest request, String fingerprint) {
        var receipt = request.idempotencyKey() == null
                ? null
                : new PendingReceipt(request.idempotencyKey(), fingerprint, CREATED);
        return new CommandContext(request.provenance(), request.seen(), receipt);
    }

    private Outcome handle(CommandContext context, Object command) {
        return commands.sendAndWait(new GenericCommandMessage<>(command)
                .withMetaData(context.asMetaData()
                        .and(Today.KEY, Today.on(clock))
                        .and(Now.KEY, clock.instant().truncatedTo(ChronoUnit.MICROS))));
    }

    private Optional<Told> repeated(CommandRequest request, String fingerprint) {
        return Optional.ofNullable(request.idempotencyKey())
                .flatMap(key -> receipts.find(request.provenance(), key))
                .map(receipt -> {
                    if (!receipt.fingerprint().equals(fingerprint)) {
                        throw new ProblemException(409, "idempotency-key-reused");
                    }
                    meters.replayed();
                    var position = positions.of(receipt.stream(), receipt.sequence());
                    return new Told(receipt.status(), receipt.stream(), receipt.sequence(), position);
                });
    }
}

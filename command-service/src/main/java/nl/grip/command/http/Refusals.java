package nl.grip.command.http;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import nl.grip.command.Mistake;
import nl.grip.command.Refusal;
import nl.grip.command.UnknownStreamException;
import nl.grip.command.store.EventTooLargeException;
import nl.grip.command.store.StoreBehindException;
import nl.grip.command.store.StoreUnavailableException;
import nl.grip.command.store.StreamMovedOnException;
import nl.grip.door.ProblemException;
import nl.grip.door.Violation;
import nl.grip.events.StreamId;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;

/** Every no that a command can meet, as the problem that the caller reads. */
final class Refusals {

    private static final Duration SOON = Duration.ofSeconds(1);

    /** An operator has to do something first. */
    private static final Duration LATER = Duration.ofMinutes(5);

    private Refusals() {}

    /** What is no refusal is given back as it came: it is unexpected, and the door words it as such. */
    static RuntimeException problem(RuntimeException refused) {
        return switch (refused) {
            case Refusal refusal -> problem(refusal);
            case UnknownStreamException unknown -> unknown(unknown.stream());
            case AggregateNotFoundException unknown ->
                unknown(StreamId.parse(unknown.getAggregateIdentifier().toString()));
            case StreamMovedOnException _ -> new ProblemException(412, "stale-version");
            case ConcurrencyException _ -> new ProblemException(409, "changed-meanwhile").retryAfter(SOON);
            case EventTooLargeException _ -> new ProblemException(413, "fact-too-large");
            case StoreBehindException _ -> new ProblemException(503, "store-behind").retryAfter(LATER);
            case StoreUnavailableException _ -> new ProblemException(503, "unavailable").retryAfter(SOON);
            default -> refused;
        };
    }

    private static ProblemException unknown(StreamId stream) {
        return new ProblemException(404, "unknown-" + stream.kind().singular());
    }

    private static ProblemException problem(Refusal refusal) {
        var status = refusal.rule().concernsInputAlone() ? 400 : 409;
        var mistakes = refusal.mistakes().stream().map(Refusals::violation).toList();
        return new ProblemException(status, refusal.rule().code(), mistakes, texts(refusal.arguments()));
    }

    private static Violation violation(Mistake mistake) {
        return Violation.inRow(mistake.row(), mistake.column(), mistake.rule().code(), texts(mistake.arguments()));
    }

    private static Object[] texts(List<Object> arguments) {
        return arguments.stream().map(Refusals::text).toArray();
    }

    private static String text(Object argument) {
        return argument instanceof Collection<?> several
                ? several.stream().map(Object::toString).collect(Collectors.joining(", "))
                : argument.toString();
    }
}

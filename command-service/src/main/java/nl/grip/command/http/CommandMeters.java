package nl.grip.command.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.grip.command.Outcome;
import nl.grip.door.ProblemException;
import org.springframework.stereotype.Component;

/** How commands end: every meter of this room. What is asked and which rule says no are as many as the code names, and no more. */
@Component
final class CommandMeters {

    private static final String NO_RULE = "none";
    private static final int UNAVAILABLE = 503;

    private record End(String command, String outcome, String rule) {}

    private final MeterRegistry meters;
    private final Map<End, Counter> ends = new ConcurrentHashMap<>();
    private final Counter replayed;

    CommandMeters(MeterRegistry meters) {
        this.meters = meters;
        replayed = Counter.builder("grip.receipts.replayed")
                .description("requests that were answered from the receipt of the same request before")
                .register(meters);
    }

    void accepted(Class<?> command, Outcome outcome) {
        count(command, outcome.isNews() ? "accepted" : "nothing-new", NO_RULE);
    }

    /** Counts what was refused, and hands it on. */
    RuntimeException refused(Class<?> command, RuntimeException refusal) {
        switch (refusal) {
            case ProblemException problem -> count(command, outcome(problem), problem.rule());
            default -> count(command, "failed", NO_RULE);
        }
        return refusal;
    }

    void replayed() {
        replayed.increment();
    }

    private static String outcome(ProblemException problem) {
        return switch (problem.rule()) {
            case "changed-meanwhile", "stale-version" -> "conflict";
            default -> problem.status() == UNAVAILABLE ? "unavailable" : "refused";
        };
    }

    private void count(Class<?> command, String outcome, String rule) {
        ends.computeIfAbsent(new End(command.getSimpleName(), outcome, rule), this::counter)
                .increment();
    }

    private Counter counter(End end) {
        return Counter.builder("grip.commands")
                .description("commands by what was asked, how it ended, and the rule that said no")
                .baseUnit("commands")
                .tag("command", end.command())
                .tag("outcome", end.outcome())
                .tag("rule", end.rule())
                .register(meters);
    }
}

package nl.grip.query.scenarios;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.grip.door.Caller;
import nl.grip.door.ProblemException;
import nl.grip.door.Violation;
import nl.grip.events.DomainEvent;
import nl.grip.events.StreamId;
import nl.grip.events.wire.EventJson;
import nl.grip.events.wire.Fact;
import nl.grip.events.wire.Provenance;
import nl.grip.events.wire.UnreadableFactException;
import nl.grip.query.history.AsOf;
import nl.grip.query.history.Journal;
import nl.grip.query.history.Past;
import nl.grip.query.history.Scenario;
import nl.grip.query.http.Answers;
import nl.grip.query.projections.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Makes a scenario of what somebody says, if every event can be read, goes on from a history that there is, and can be folded behind it. */
@Component
final class Supposing {

    private final Answers answers;
    private final Journal journal;
    private final List<View<?>> views;
    private final Clock clock;

    Supposing(Answers answers, Journal journal, List<View<?>> views, Clock clock) {
        this.answers = answers;
        this.journal = journal;
        this.views = views;
        this.clock = clock;
    }

    /**
     * @param position what the caller has to see; absent where any will do
     * @throws ProblemException naming every event that cannot be supposed, and why
     */
    Scenario scenario(Caller caller, Supposition said, @Nullable Long position) {
        var events = events(said);
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS); // as finely as it is kept
        var knownAt = said.knownAt() == null ? at : said.knownAt().toInstant();
        if (knownAt.isAfter(at)) {
            throw refused(List.of(Violation.inBody("/knownAt", "moment-ahead")));
        }
        var streams = new LinkedHashSet<StreamId>();
        events.forEach(event -> streams.add(event.stream()));
        var now = answers.ask(
                List.of(journal.view()),
                caller,
                position,
                moment -> journal.facts(moment, caller.municipality(), streams, new AsOf(null, knownAt)));
        refuseUnknownHistories(events, now.answer());
        var scenario = new Scenario(
                UUID.randomUUID(),
                said.title(),
                knownAt,
                now.position(),
                at,
                new Provenance(caller.municipality(), caller.subject(), null),
                events);
        refuseImpossible(scenario, now.answer());
        return scenario;
    }

    private static List<DomainEvent> events(Supposition said) {
        var events = new ArrayList<DomainEvent>();
        var violations = new ArrayList<Violation>();
        for (var number = 0; number < said.events().size(); number++) {
            var supposed = said.events().get(number);
            var at = "/events/" + number;
            try {
                var data = EventJson.MAPPER.valueToTree(supposed.data());
                var event = EventJson.read(supposed.event(), EventJson.MAPPER.writeValueAsString(data));
                unread(data, EventJson.MAPPER.valueToTree(event), at + "/data", violations);
                events.add(event);
            } catch (UnreadableFactException unreadable) {
                violations.add(Violation.inBody(at, "supposed-unreadable", String.valueOf(unreadable.getMessage())));
            }
        }
        if (!violations.isEmpty()) {
            throw refused(violations);
        }
        return events;
    }

    /** What was said and not understood: a misspelt name would else be taken for something that was left out. */
    private static void unread(JsonNode said, JsonNode read, String at, List<Violation> violations) {
        said.propertyStream().forEach(field -> {
            var name = at + "/" + field.getKey();
            if (field.getValue().isNull()) {
                return;
            }
            if (!read.has(field.getKey())) {
                violations.add(Violation.inBody(name, "unknown"));
            } else {
                unread(field.getValue(), read.get(field.getKey()), name, violations);
            }
        });
        for (var index = 0; said.isArray() && read.isArray() && index < Math.min(said.size(), read.size()); index++) {
            unread(said.get(index), read.get(index), at + "/" + index, violations);
        }
    }

    private static void refuseUnknownHistories(List<DomainEvent> events, List<Fact> known) {
        Set<StreamId> begun = new LinkedHashSet<>();
        known.forEach(fact -> begun.add(fact.event().stream()));
        var violations = new ArrayList<Violation>();
        for (var number = 0; number < events.size(); number++) {
            if (!begun.contains(events.get(number).stream())) {
                violations.add(Violation.inBody(
                        "/events/" + number,
                        "supposed-nowhere",
                        events.get(number).stream().value()));
            }
        }
        if (!violations.isEmpty()) {
            throw refused(violations);
        }
    }

    /** Folds them all once: what a view cannot fold would make every answer in the scenario fail. */
    private void refuseImpossible(Scenario scenario, List<Fact> known) {
        var past = Past.of(views, known);
        var supposed = scenario.goOn(known).stream().skip(known.size()).toList();
        for (var number = 0; number < supposed.size(); number++) {
            try {
                past.and(supposed.get(number));
            } catch (RuntimeException impossible) {
                var refused = refused(List.of(
                        Violation.inBody("/events/" + number, "supposed-impossible", String.valueOf(impossible))));
                refused.initCause(impossible);
                throw refused;
            }
        }
    }

    private static ProblemException refused(List<Violation> violations) {
        return new ProblemException(400, "invalid-request", violations, violations.size());
    }
}

package nl.grip.query.programmes;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import nl.grip.door.Caller;
import nl.grip.door.ProblemException;
import nl.grip.events.ProgrammeEvent.ProgrammeEstablished;
import nl.grip.events.ProgrammeId;
import nl.grip.events.StreamKind;
import nl.grip.events.wire.Fact;
import nl.grip.query.history.AsOf;
import nl.grip.query.history.Histories;
import nl.grip.query.history.Journal;
import nl.grip.query.http.Answers;
import org.springframework.stereotype.Component;

/** The tables of programmes as they were at a position, for who takes them along together with the facts up to there. */
@Component
public final class TablesUpTo {

    private final Answers answers;
    private final ProgrammeHistory history;
    private final Journal journal;

    TablesUpTo(Answers answers, ProgrammeHistory history, Journal journal) {
        this.answers = answers;
        this.history = history;
        this.journal = journal;
    }

    /** Those that the municipality had, in the order in which they were established. */
    public List<ProgrammeId> programmes(Caller caller, long position) {
        return answers.ask(
                        List.of(journal.view()),
                        caller,
                        position,
                        moment ->
                                journal
                                        .facts(
                                                moment,
                                                caller.municipality(),
                                                Histories.of(StreamKind.PROGRAMME),
                                                AsOf.NOW)
                                        .stream()
                                        .filter(fact -> fact.position() <= position)
                                        .map(Fact::event)
                                        .filter(ProgrammeEstablished.class::isInstance)
                                        .map(event -> ((ProgrammeEstablished) event).programmeId())
                                        .toList())
                .answer();
    }

    /** @throws ProblemException where the municipality had no such programme */
    public SequencedMap<String, String> tables(Caller caller, ProgrammeId id, long position) {
        var tables = new TablesOfFacts();
        facts(caller, id, position).forEach(tables::add);
        return tables.of(id);
    }

    /**
     * The histories that those tables are made from.
     *
     * @throws ProblemException where the municipality had no such programme
     */
    public Set<String> streams(Caller caller, ProgrammeId id, long position) {
        return facts(caller, id, position).stream()
                .map(fact -> fact.event().stream().value())
                .collect(toSet());
    }

    private List<Fact> facts(Caller caller, ProgrammeId id, long position) {
        var facts = answers.ask(
                        List.of(journal.view()),
                        caller,
                        position,
                        moment -> history.facts(moment, caller.municipality(), id, AsOf.NOW).stream()
                                .filter(fact -> fact.position() <= position)
                                .toList())
                .answer();
        if (facts.isEmpty()) {
            throw new ProblemException(404, "unknown-programme");
        }
        return facts;
    }
}

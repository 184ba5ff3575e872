package nl.grip.query.overview;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.grip.door.Caller;
import nl.grip.door.ProblemException;
import nl.grip.events.Municipality;
import nl.grip.events.ProgrammeId;
import nl.grip.events.StreamId;
import nl.grip.query.history.AsOf;
import nl.grip.query.history.Journal;
import nl.grip.query.history.Past;
import nl.grip.query.history.Shows;
import nl.grip.query.history.When;
import nl.grip.query.http.Answers;
import nl.grip.query.indicators.Conclusions;
import nl.grip.query.projections.Moment;
import nl.grip.query.projections.Shown;
import nl.grip.query.projections.Tables;
import nl.grip.query.projections.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Overviews of now and of any moment: the same function, over rows that are served or over those that the history makes again. */
@Component
final class Overviews {

    private final Answers answers;
    private final OverviewSources sources;
    private final Conclusions conclusions;
    private final Journal journal;
    private final Clock clock;

    Overviews(Answers answers, OverviewSources sources, Conclusions conclusions, Journal journal, Clock clock) {
        this.answers = answers;
        this.sources = sources;
        this.conclusions = conclusions;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws ProblemException where there was no such programme at that moment */
    Shown<Overview> overview(Caller caller, ProgrammeId id, When when, @Nullable Long position) {
        var found = find(caller, id, when, position);
        return new Shown<>(found.position(), found.answer().orElseThrow(Overviews::unknown));
    }

    /** @return absent where there was no such programme at that moment */
    Shown<Optional<Overview>> find(Caller caller, ProgrammeId id, When when, @Nullable Long position) {
        if (when.isNow()) {
            return answers.ask(sources.views(), caller, position, moment -> overview(moment, id, AsOf.NOW, null));
        }
        return answers.ask(past(), caller, position, moment -> {
            var asOf = when.asOf(sources.programme(moment, id).orElseThrow(Overviews::unknown)::moment);
            return overview(then(moment, caller.municipality(), id, asOf), id, asOf, when.moment());
        });
    }

    private Optional<Overview> overview(Moment moment, ProgrammeId id, AsOf asOf, @Nullable String code) {
        return sources.of(moment, id).map(maker -> maker.overview(Shows.of(asOf, code), asOf.day(clock)));
    }

    private List<View<?>> past() {
        return Stream.concat(sources.plans().stream(), Stream.of(conclusions.definitions(), journal.view()))
                .toList();
    }

    /** What happened to the programme and to every intervention says which indicators there were to tell of them. */
    private Moment then(Tables now, Municipality municipality, ProgrammeId id, AsOf asOf) {
        var plans = Stream.concat(Stream.<StreamId>of(id), sources.interventions(now))
                .toList();
        var facts = journal.facts(now, municipality, plans, asOf);
        var codes = sources.codes(Past.of(sources.plans(), facts), id);
        var measured = journal.facts(now, municipality, conclusions.concerned(now, id, codes), asOf);
        return Past.of(
                sources.views(),
                Stream.concat(facts.stream(), measured.stream()).toList());
    }

    static ProblemException unknown() {
        return new ProblemException(404, "unknown-programme");
    }
}

package nl.grip.query.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import nl.grip.door.Caller;
import nl.grip.door.ProblemException;
import nl.grip.events.InterventionId;
import nl.grip.events.ProgrammeId;
import nl.grip.events.wire.Fact;
import nl.grip.query.history.AsOf;
import nl.grip.query.history.Histories;
import nl.grip.query.history.Journal;
import nl.grip.query.history.Moments;
import nl.grip.query.history.Shows;
import nl.grip.query.history.When;
import nl.grip.query.http.Answers;
import nl.grip.query.interventions.InterventionRegisterView;
import nl.grip.query.interventions.InterventionRow;
import nl.grip.query.overview.Step.Clock;
import nl.grip.query.overview.Step.InProgramme;
import nl.grip.query.overview.Step.Register;
import nl.grip.query.overview.Step.Showed;
import nl.grip.query.programmes.FundedLines;
import nl.grip.query.projections.KeyedRow;
import nl.grip.query.projections.Shown;
import nl.grip.query.projections.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The life of an intervention, step by step: at each step the register, the overview and the budget table are asked of its moment. */
@Component
final class Steps {

    /** All that happened to an intervention, and the programmes that have a place for it. */
    private record Life(List<Fact> facts, List<ProgrammeId> programmes) {}

    /** @param events what happened at it, in the order in which it was recorded */
    private record At(When when, List<Fact> events) {}

    private final Answers answers;
    private final Moments moments;
    private final Journal journal;
    private final InterventionRegisterView register;
    private final OverviewSources sources;
    private final Overviews overviews;
    private final FundedLines money;

    Steps(
            Answers answers,
            Moments moments,
            Journal journal,
            InterventionRegisterView register,
            OverviewSources sources,
            Overviews overviews,
            FundedLines money) {
        this.answers = answers;
        this.moments = moments;
        this.journal = journal;
        this.register = register;
        this.sources = sources;
        this.overviews = overviews;
        this.money = money;
    }

    /**
     * @param number from 1
     * @throws ProblemException where there is no such intervention, or it has fewer steps
     */
    Shown<Step> step(Caller caller, InterventionId id, Clock clock, int number, @Nullable Long position) {
        var life = life(caller, id, position);
        if (life.answer().facts().isEmpty()) {
            throw new ProblemException(404, "unknown-intervention");
        }
        var steps = steps(life.answer().facts(), clock);
        if (number > steps.size()) {
            throw new ProblemException(404, "unknown-step", List.of(), Integer.toString(steps.size()));
        }
        var at = steps.get(number - 1);
        var description = row(caller, id, When.NOW)
                .orElseThrow(() -> new ProblemException(404, "unknown-intervention"))
                .description();
        return new Shown<>(
                life.position(),
                new Step(
                        id.id(),
                        description.code(),
                        description.title(),
                        clock,
                        number,
                        steps.size(),
                        at.events().stream().map(Step.Event::of).toList(),
                        number == 1 ? null : showed(caller, id, life.answer().programmes(), steps.get(number - 2)),
                        showed(caller, id, life.answer().programmes(), at)));
    }

    private Shown<Life> life(Caller caller, InterventionId id, @Nullable Long position) {
        var views = new ArrayList<View<?>>(sources.plans());
        views.add(journal.view());
        return answers.ask(
                views,
                caller,
                position,
                now -> new Life(
                        journal.facts(now, caller.municipality(), List.of(id), AsOf.NOW), sources.planning(now, id)));
    }

    private static List<At> steps(List<Fact> facts, Clock clock) {
        return switch (clock) {
            case EFFECTIVE -> {
                var days = new TreeMap<LocalDate, List<Fact>>();
                facts.forEach(fact -> days.computeIfAbsent(fact.event().effectiveOn(), _ -> new ArrayList<>())
                        .add(fact));
                yield days.entrySet().stream()
                        .map(day -> new At(new When(day.getKey(), null, null), day.getValue()))
                        .toList();
            }
            case RECORDED -> {
                var times = new TreeMap<Instant, List<Fact>>();
                facts.forEach(fact -> times.computeIfAbsent(fact.recordedAt(), _ -> new ArrayList<>())
                        .add(fact));
                yield times.entrySet().stream()
                        .map(time -> new At(new When(null, time.getKey(), null), time.getValue()))
                        .toList();
            }
        };
    }

    private Showed showed(Caller caller, InterventionId id, List<ProgrammeId> programmes, At at) {
        return new Showed(
                Shows.of(asOf(at.when())),
                row(caller, id, at.when()).map(Register::of).orElse(null),
                programmes.stream()
                        .flatMap(programme -> overviews.find(caller, programme, at.when(), null).answer().stream()
                                .map(overview -> inProgramme(caller, id, programme, overview, at.when())))
                        .toList());
    }

    private Optional<InterventionRow> row(Caller caller, InterventionId id, When when) {
        return moments
                .ask(
                        List.of(register),
                        Histories.of(id),
                        caller,
                        asOf(when),
                        null,
                        moment -> moment.rows(register, List.of(InterventionRegisterView.keyOf(id))))
                .answer()
                .stream()
                .findFirst()
                .map(KeyedRow::row);
    }

    private InProgramme inProgramme(
            Caller caller, InterventionId id, ProgrammeId programme, Overview overview, When when) {
        var standing = overview.interventions().stream()
                .filter(one -> one.id().equals(id.id()))
                .findFirst();
        return new InProgramme(
                overview.programme().id(),
                overview.programme().code(),
                overview.programme().title(),
                standing.map(Overview.Intervention::status).orElse(null),
                standing.map(Overview.Intervention::ground).orElse(null),
                overview.indicators().stream()
                        .filter(indicator -> standing.stream()
                                .anyMatch(one -> one.indicators().contains(indicator.id())))
                        .toList(),
                money.of(caller, programme, id, when, null).answer());
    }

    private static AsOf asOf(When when) {
        return new AsOf(when.effectiveOn(), when.knownAt());
    }
}

package nl.grip.query.overview;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.grip.events.Code;
import nl.grip.events.InterventionId;
import nl.grip.events.ProgrammeId;
import nl.grip.query.history.Shows;
import nl.grip.query.indicators.Conclusion;
import nl.grip.query.interventions.InterventionRow;
import nl.grip.query.interventions.Phase;
import nl.grip.query.overview.Overview.Goal;
import nl.grip.query.overview.Overview.Indicator;
import nl.grip.query.overview.Overview.Intervention;
import nl.grip.query.overview.Overview.Last;
import nl.grip.query.overview.Overview.Programme;
import nl.grip.query.overview.Overview.Rules;
import nl.grip.query.programmes.ProgrammeRow;
import org.jspecify.annotations.Nullable;

/** Holds a programme's rows together: a pure function of them and of the day that they are held against. */
final class OverviewMaker {

    /** {@link Ground} and {@link Demands}; raised with every change to what they decide. */
    static final Rules RULES = new Rules("programme-overview", 1);

    /** An intervention of the programme that was not stopped. */
    private record Running(InterventionId id, Code ambition, InterventionRow row) {}

    private final ProgrammeId id;
    private final ProgrammeRow programme;
    private final Map<InterventionId, InterventionRow> interventions;
    private final List<Conclusion> conclusions;

    /**
     * @param interventions those of the programme, by their ids
     * @param conclusions on every indicator that tells of a goal or an intervention of it; others are left out
     */
    OverviewMaker(
            ProgrammeId id,
            ProgrammeRow programme,
            Map<InterventionId, InterventionRow> interventions,
            List<Conclusion> conclusions) {
        this.id = id;
        this.programme = programme;
        this.interventions = interventions;
        this.conclusions = conclusions;
    }

    Overview overview(Shows shows, LocalDate on) {
        var goals = programme.goals().stream().map(this::goal).toList();
        var planned = running().map(this::intervention).toList();
        var indicators = indicators(goals, planned);
        var demands = new Demands(on);
        return new Overview(
                new Programme(id.id(), programme.code().value(), programme.title(), "/v1/programmes/" + id.id()),
                shows,
                on,
                RULES,
                goals,
                planned,
                indicators,
                demands.sorted(Stream.of(
                                running().flatMap(one -> demands.of(one.id().id(), one.row())),
                                indicators.stream().flatMap(demands::of),
                                programme.assumptions().stream().flatMap(one -> demands.of(id.id(), one)))
                        .flatMap(all -> all)));
    }

    private Stream<Running> running() {
        return programme.planned().stream()
                .flatMap(one -> Stream.ofNullable(interventions.get(one.interventionId()))
                        .filter(row -> row.standing().phase() != Phase.STOPPED)
                        .map(row -> new Running(one.interventionId(), one.ambition(), row)));
    }

    private Goal goal(ProgrammeRow.Goal goal) {
        var about = conclusions.stream()
                .filter(one -> one.goals().contains(new Conclusion.About(id, goal.code())))
                .toList();
        var ground = ground(about);
        return new Goal(goal.code().value(), goal.ambition().value(), goal.text(), ground.status(), ground, ids(about));
    }

    private Intervention intervention(Running running) {
        var row = running.row();
        var moved = conclusions.stream()
                .filter(one -> row.organisation().indicators().contains(one.code()))
                .toList();
        var ground = row.standing().phase() == Phase.PROPOSED ? Ground.NOT_STARTED : ground(moved);
        return new Intervention(
                running.id().id(),
                row.description().code(),
                row.description().title(),
                running.ambition().value(),
                row.standing().phase(),
                row.standing().since(),
                ground.status(),
                ground,
                ids(moved),
                "/v1/interventions/" + running.id().id());
    }

    private static Ground ground(List<Conclusion> conclusions) {
        return Ground.ofAll(conclusions.stream().map(Ground::of).toList());
    }

    private static List<UUID> ids(List<Conclusion> conclusions) {
        return conclusions.stream().map(one -> one.id().id()).toList();
    }

    private List<Indicator> indicators(List<Goal> goals, List<Intervention> planned) {
        var named = new LinkedHashSet<UUID>();
        goals.forEach(goal -> named.addAll(goal.indicators()));
        planned.forEach(intervention -> named.addAll(intervention.indicators()));
        return conclusions.stream()
                .filter(one -> named.contains(one.id().id()))
                .map(OverviewMaker::indicator)
                .toList();
    }

    private static Indicator indicator(Conclusion conclusion) {
        var ground = Ground.of(conclusion);
        var verdict = conclusion.verdict();
        return new Indicator(
                conclusion.id().id(),
                conclusion.code().code(),
                conclusion.title(),
                conclusion.unit(),
                ground.status(),
                ground,
                conclusion.chart(),
                new Rules(conclusion.rules().name(), conclusion.rules().version()),
                verdict == null ? null : verdict.variation(),
                verdict == null ? null : verdict.assurance(),
                verdict == null ? List.of() : verdict.fired(),
                verdict == null ? null : since(ground, verdict),
                last(conclusion.last()),
                conclusion.target(),
                "/v1/indicators/" + conclusion.id().id() + "/series");
    }

    private static LocalDate since(Ground ground, Conclusion.Verdict verdict) {
        return switch (ground) {
            case MISSES_TARGET, MEETS_TARGET -> verdict.assuredSince();
            default -> verdict.meantSince();
        };
    }

    private static @Nullable Last last(Conclusion.@Nullable Last last) {
        return last == null ? null : new Last(last.period(), last.value(), last.standing());
    }
}

package nl.grip.query.overview;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.grip.query.alerts.Standing;
import nl.grip.query.alerts.Watched;
import nl.grip.query.history.AsOf;
import nl.grip.query.history.Shows;
import nl.grip.query.overview.Overview.Demand;
import nl.grip.query.overview.Overview.Goal;
import nl.grip.query.overview.Overview.Indicator;
import nl.grip.query.overview.Overview.Intervention;
import nl.grip.query.overview.Overview.Rules;
import nl.grip.query.projections.Moment;
import nl.grip.query.projections.View;
import org.springframework.stereotype.Component;

/** Lets alerts be kept of every verdict, and of everything that asks for a decision. That there is no verdict is none. */
@Component
final class OverviewWatch implements Watched {

    private final OverviewSources sources;

    OverviewWatch(OverviewSources sources) {
        this.sources = sources;
    }

    @Override
    public List<View<?>> views() {
        return sources.views();
    }

    @Override
    public View<?> root() {
        return sources.plans().getFirst();
    }

    @Override
    public Map<UUID, List<Standing>> standings(Moment moment, LocalDate on) {
        var standings = new LinkedHashMap<UUID, List<Standing>>();
        sources.programmes(moment)
                .forEach(id -> sources.of(moment, id)
                        .ifPresent(maker ->
                                standings.put(id.id(), standings(maker.overview(Shows.of(AsOf.NOW, null), on)))));
        return standings;
    }

    static List<Standing> standings(Overview overview) {
        return Stream.of(
                        overview.goals().stream().map(goal -> of(overview, goal)),
                        overview.interventions().stream().map(OverviewWatch::of),
                        overview.indicators().stream().map(OverviewWatch::of),
                        overview.decisions().stream().map(OverviewWatch::of))
                .flatMap(standings -> standings)
                .filter(standing -> !standing.says().equals(Status.NO_VERDICT.name()))
                .toList();
    }

    private static Standing of(Overview overview, Goal goal) {
        return verdict(
                "GOAL/" + goal.code(),
                goal.status(),
                goal.ground(),
                OverviewMaker.RULES,
                goal.text(),
                overview.programme().href() + "/overview");
    }

    private static Standing of(Intervention intervention) {
        return verdict(
                "INTERVENTION/" + intervention.id(),
                intervention.status(),
                intervention.ground(),
                OverviewMaker.RULES,
                intervention.title(),
                intervention.href());
    }

    private static Standing verdict(String key, Status status, Ground ground, Rules rules, String title, String href) {
        return new Standing(
                key,
                Standing.Kind.VERDICT,
                status.name(),
                ground.name(),
                rules.name(),
                rules.version(),
                null,
                null,
                title,
                href);
    }

    private static Standing of(Indicator indicator) {
        return new Standing(
                "INDICATOR/" + indicator.id(),
                Standing.Kind.VERDICT,
                indicator.status().name(),
                indicator.ground().name(),
                indicator.rules().name(),
                indicator.rules().version(),
                indicator.since(),
                null,
                indicator.title(),
                indicator.href());
    }

    private static Standing of(Demand demand) {
        var ground = demand.ground();
        return new Standing(
                demand.key(),
                Standing.Kind.DECISION,
                demand.kind().name(),
                ground == null ? null : ground.name(),
                OverviewMaker.RULES.name(),
                OverviewMaker.RULES.version(),
                demand.since(),
                demand.by(),
                demand.subject().title(),
                demand.subject().href());
    }
}

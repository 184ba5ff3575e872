package nl.grip.query.overview;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.grip.events.IndicatorCode;
import nl.grip.events.InterventionId;
import nl.grip.events.ProgrammeId;
import nl.grip.query.indicators.Conclusions;
import nl.grip.query.interventions.InterventionRegisterView;
import nl.grip.query.interventions.InterventionRow;
import nl.grip.query.programmes.ProgrammeRow;
import nl.grip.query.programmes.ProgrammeView;
import nl.grip.query.projections.KeyedRow;
import nl.grip.query.projections.Moment;
import nl.grip.query.projections.RowKey;
import nl.grip.query.projections.View;
import org.springframework.stereotype.Component;

/** Fetches all rows that an overview is made from: however much a programme holds, in the same few questions. */
@Component
final class OverviewSources {

    private static final String ANY = "";

    private final ProgrammeView programmes;
    private final InterventionRegisterView register;
    private final Conclusions conclusions;

    OverviewSources(ProgrammeView programmes, InterventionRegisterView register, Conclusions conclusions) {
        this.programmes = programmes;
        this.register = register;
        this.conclusions = conclusions;
    }

    /** Every view that {@link #of} asks. */
    List<View<?>> views() {
        return Stream.concat(plans().stream(), conclusions.views().stream()).toList();
    }

    /** Those that tell which indicators there are to ask of. */
    List<View<?>> plans() {
        return List.of(programmes, register);
    }

    /** @return absent where there is no such programme at that moment */
    Optional<OverviewMaker> of(Moment moment, ProgrammeId id) {
        return programme(moment, id).map(programme -> {
            var interventions = interventions(moment, programme);
            return new OverviewMaker(id, programme, interventions, conclusions.of(moment, id, codes(interventions)));
        });
    }

    Optional<ProgrammeRow> programme(Moment moment, ProgrammeId id) {
        return moment.rows(programmes, List.of(ProgrammeView.keyOf(id))).stream()
                .map(KeyedRow::row)
                .findFirst();
    }

    /** Every programme of the municipality. */
    List<ProgrammeId> programmes(Moment moment) {
        return moment.rows(programmes, List.of(ANY)).stream()
                .map(row -> new ProgrammeId(UUID.fromString(row.key().value())))
                .toList();
    }

    /** Every programme that has a place for the intervention. */
    List<ProgrammeId> planning(Moment moment, InterventionId intervention) {
        return moment.rows(programmes, List.of(ANY)).stream()
                .filter(row -> row.row().planned().stream()
                        .anyMatch(planned -> planned.interventionId().equals(intervention)))
                .map(row -> new ProgrammeId(UUID.fromString(row.key().value())))
                .toList();
    }

    /** Every intervention of the municipality. */
    Stream<InterventionId> interventions(Moment moment) {
        return moment.rows(register, List.of(ANY)).stream().map(row -> idOf(row.key()));
    }

    /** What the interventions of the programme are meant to move. */
    Set<IndicatorCode> codes(Moment moment, ProgrammeId id) {
        return programme(moment, id)
                .map(programme -> codes(interventions(moment, programme)))
                .orElse(Set.of());
    }

    private Map<InterventionId, InterventionRow> interventions(Moment moment, ProgrammeRow programme) {
        var keys = programme.planned().stream()
                .map(planned -> InterventionRegisterView.keyOf(planned.interventionId()))
                .toList();
        return moment.rows(register, keys).stream().collect(toMap(row -> idOf(row.key()), KeyedRow::row));
    }

    private static Set<IndicatorCode> codes(Map<InterventionId, InterventionRow> interventions) {
        return interventions.values().stream()
                .flatMap(row -> row.organisation().indicators().stream())
                .collect(toUnmodifiableSet());
    }

    private static InterventionId idOf(RowKey key) {
        return new InterventionId(UUID.fromString(key.value()));
    }
}

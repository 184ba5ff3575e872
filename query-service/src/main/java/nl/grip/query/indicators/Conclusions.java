package nl.grip.query.indicators;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.grip.events.IndicatorCode;
import nl.grip.events.IndicatorId;
import nl.grip.events.ProgrammeId;
import nl.grip.query.projections.KeyedRow;
import nl.grip.query.projections.Moment;
import nl.grip.query.projections.View;
import org.springframework.stereotype.Component;

/** Concludes of many indicators at once: however many there are, the rows of all are asked for together. */
@Component
public final class Conclusions {

    private static final String ANY = "";

    private final IndicatorViews.All views;

    Conclusions(IndicatorViews.All views) {
        this.views = views;
    }

    /** Every view that {@link #of} asks. */
    public List<View<?>> views() {
        return List.of(views.indicator(), views.measurement(), views.milestones());
    }

    /** @return in the order of their codes, those that tell of a goal of the programme, or told of one, or have one of these codes */
    public List<Conclusion> of(Moment moment, ProgrammeId programme, Set<IndicatorCode> codes) {
        var concerned = rows(moment, programme, codes)
                .sorted((one, other) ->
                        one.row().code().code().compareTo(other.row().code().code()))
                .toList();
        return Sources.of(moment, views, concerned, List.of()).stream()
                .map(sources -> SeriesMaker.judged(sources).conclusion())
                .toList();
    }

    /** The view that {@link #concerned} asks. */
    public View<?> definitions() {
        return views.indicator();
    }

    /** Those that are or were concerned in a programme: what is known of now covers what was known at any moment. */
    public List<IndicatorId> concerned(Moment now, ProgrammeId programme, Set<IndicatorCode> codes) {
        return rows(now, programme, codes).map(Sources::idOf).toList();
    }

    private Stream<KeyedRow<IndicatorRow>> rows(Moment moment, ProgrammeId programme, Set<IndicatorCode> codes) {
        return moment.rows(views.indicator(), List.of(ANY)).stream()
                .filter(row -> codes.contains(row.row().code())
                        || row.row().programmes().anyMatch(programme::equals));
    }
}

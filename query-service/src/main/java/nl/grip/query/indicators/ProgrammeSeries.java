package nl.grip.query.indicators;

import java.util.Comparator;
import java.util.List;
import nl.grip.door.Caller;
import nl.grip.events.IndicatorId;
import nl.grip.query.history.AsOf;
import nl.grip.query.history.Shows;
import nl.grip.query.http.Answers;
import nl.grip.query.projections.KeyedRow;
import nl.grip.query.projections.Moment;
import nl.grip.query.projections.Shown;
import nl.grip.query.tables.TableWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Series that are read together, as a page shows them. A page says which; how many at a time is for it to bound. */
@Component
public final class ProgrammeSeries {

    private final Answers answers;
    private final IndicatorViews.All views;

    ProgrammeSeries(Answers answers, IndicatorViews.All views) {
        this.answers = answers;
        this.views = views;
    }

    /** @return in the order in which they are asked for, without those that are not there */
    public Shown<List<PrintedSeries>> of(
            Caller caller, List<IndicatorId> ids, @Nullable Long position, TableWords words) {
        return answers.ask(views.list(), caller, position, moment -> {
            var keys = ids.stream().map(IndicatorView::keyOf).toList();
            var rows = moment.rows(views.indicator(), keys);
            return Sources.of(moment, views, rows, grounds(moment, rows)).stream()
                    .sorted(Comparator.comparingInt(sources -> ids.indexOf(sources.id())))
                    .map(sources -> SeriesMaker.judged(sources).series(Shows.of(AsOf.NOW, null)))
                    .map(series -> PrintedSeries.of(series, words))
                    .toList();
        });
    }

    private List<KeyedRow<GroundsRow>> grounds(Moment moment, List<KeyedRow<IndicatorRow>> rows) {
        var programmes = rows.stream()
                .flatMap(row -> row.row().programmes())
                .distinct()
                .map(GroundsView::keyOf)
                .toList();
        return moment.rows(views.grounds(), programmes);
    }
}

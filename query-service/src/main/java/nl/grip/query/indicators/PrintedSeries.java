package nl.grip.query.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.grip.events.Direction;
import nl.grip.events.Period;
import nl.grip.events.Standing;
import nl.grip.query.indicators.Series.Mark;
import nl.grip.query.indicators.Series.Variation;
import nl.grip.query.indicators.Series.Verdict;
import nl.grip.query.statistics.Rule;
import nl.grip.query.tables.TableWords;
import org.jspecify.annotations.Nullable;

/**
 * A series as a page shows it: figures and periods written out in the reader's language, and beside each figure the number that
 * the chart is drawn from, so that the table is the truth and the chart its picture. Templates show it with the fragment
 * {@code indicators/series :: series(series)}.
 *
 * @param rules what the newest judged point takes part in
 * @param measured how many figures there are since the last decision, known ones only
 * @param basis what the newest limits rest on
 * @param newest the newest period that has a figure
 * @param lines the newest first, and no more than a page can bear
 * @param whole whether no older line was left out
 * @param events what may have moved the figures, numbered as in lines and chart
 * @param beside interventions that are not tied to the indicator and began meanwhile
 */
public record PrintedSeries(
        UUID id,
        String code,
        String title,
        String unit,
        Direction.Aim aim,
        Verdict verdict,
        List<Rule> rules,
        int measured,
        Series.@Nullable Basis basis,
        @Nullable Line newest,
        @Nullable Baseline baseline,
        @Nullable Aimed target,
        List<Line> lines,
        boolean whole,
        List<Event> events,
        List<Beside> beside,
        List<Note> notes,
        String chart,
        Series.Rules judgedBy) {

    /** A number as it is read, and the number itself. */
    public record Written(String text, BigDecimal exact) {}

    /** What figures are compared with. */
    public record Baseline(Written value, Period period, String source) {}

    /** What is to be reached next. */
    public record Aimed(Written value, LocalDate dueOn) {}

    /**
     * One period: a row of the table, and a place in the chart.
     *
     * @param variation absent where nothing can be said of it
     * @param events the numbers of what happened in it
     * @param beside whether an intervention that is not tied to the indicator began in it
     * @param begins whether limits begin anew with it
     */
    public record Line(
            String key,
            String period,
            Told told,
            @Nullable Standing standing,
            boolean corrected,
            @Nullable Written value,
            @Nullable Written target,
            @Nullable Written centre,
            @Nullable Written lower,
            @Nullable Written upper,
            @Nullable Variation variation,
            List<Rule> rules,
            List<Integer> events,
            boolean beside,
            boolean begins) {

        public Line {
            rules = List.copyOf(rules);
            events = List.copyOf(events);
        }

        /** By which a page that follows what it shows tells that it reads otherwise. Limits move with every figure: they do not count. */
        public String version() {
            return hash(
                    List.of(told, value == null ? "" : value.text(), standing + "", corrected, variation + "", rules));
        }
    }

    /** Something that may have moved the figures, and the number by which the table and the chart point to it. */
    public record Event(int number, Mark mark) {}

    /** An intervention that is not tied to the indicator and began meanwhile. */
    public record Beside(String code, String title, LocalDate on) {}

    static PrintedSeries of(Series series, TableWords words) {
        return new SeriesPage(series, words).printed();
    }

    /** By which a page that follows what it shows tells that any of this reads otherwise. */
    public String version() {
        return hash(this);
    }

    /** Of what it reads as: the same from every instance of the service, which the hash of a constant is not. */
    private static String hash(Object shown) {
        return Integer.toHexString(shown.toString().hashCode());
    }

    /** The conclusion by itself: what a reader has to be told when it changes. */
    public String conclusion() {
        return verdict.variation() + "-" + verdict.assurance();
    }
}

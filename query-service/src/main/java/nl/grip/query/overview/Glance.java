package nl.grip.query.overview;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.grip.events.IndicatorId;

/**
 * An overview as a page shows it: all that stands and what is asked, and the indicators a page at a time, so that neither the
 * service nor a browser has to hold two hundred charts at once.
 *
 * @param page from 1; the last one where more is asked for than there are
 */
record Glance(Overview overview, int page) {

    private static final int INDICATORS_ON_A_PAGE = 24;

    /** How many of something stand in which way. */
    public record Tally(String of, Map<Status, Long> numbers) {

        public long number(Status status) {
            return numbers.getOrDefault(status, 0L);
        }

        /** By which a page that follows what it shows tells that it reads otherwise. */
        public String version() {
            return Arrays.stream(Status.values())
                    .map(status -> Long.toString(number(status)))
                    .collect(joining("-"));
        }
    }

    static Glance of(Overview overview, int asked) {
        return new Glance(overview, Math.clamp(asked, 1, pages(overview)));
    }

    public int pages() {
        return pages(overview);
    }

    private static int pages(Overview overview) {
        return Math.max(1, Math.ceilDiv(overview.indicators().size(), INDICATORS_ON_A_PAGE));
    }

    /** Those whose charts are on this page. */
    List<IndicatorId> charted() {
        return overview.indicators().stream()
                .skip((page - 1L) * INDICATORS_ON_A_PAGE)
                .limit(INDICATORS_ON_A_PAGE)
                .map(indicator -> new IndicatorId(indicator.id()))
                .toList();
    }

    public List<Tally> tallies() {
        return List.of(
                tally("goals", overview.goals().stream().map(Overview.Goal::status)),
                tally("interventions", overview.interventions().stream().map(Overview.Intervention::status)),
                tally("indicators", overview.indicators().stream().map(Overview.Indicator::status)));
    }

    private static Tally tally(String of, Stream<Status> statuses) {
        var all = statuses.toList();
        return new Tally(
                of,
                Arrays.stream(Status.values())
                        .collect(toUnmodifiableMap(
                                status -> status,
                                status -> all.stream().filter(status::equals).count())));
    }

    /** What is off track first: that is what a reader looks for. */
    public List<Overview.Goal> goals() {
        return overview.goals().stream()
                .sorted(Comparator.comparingInt(goal -> urgency(goal.status())))
                .toList();
    }

    public List<Overview.Intervention> interventions() {
        return overview.interventions().stream()
                .sorted(Comparator.comparingInt(intervention -> urgency(intervention.status())))
                .toList();
    }

    private static int urgency(Status status) {
        return switch (status) {
            case OFF_TRACK -> 0;
            case ON_TRACK -> 1;
            case NO_VERDICT -> 2;
        };
    }

    /** In the order in which they stand on the pages. */
    public List<Overview.Indicator> indicators(Collection<UUID> ids) {
        return overview.indicators().stream()
                .filter(indicator -> ids.contains(indicator.id()))
                .toList();
    }

    /** Where a reader goes for more of what a demand is about. */
    public String place(Overview.Subject subject) {
        return switch (subject.kind()) {
            case INTERVENTION -> "/interventions/" + subject.id();
            case INDICATOR -> place(subject.id());
            case ASSUMPTION -> "/programmes/" + subject.id() + "#assumptions";
        };
    }

    /** Where the chart of an indicator is: on this page or on another. */
    public String place(UUID indicator) {
        var at = IntStream.range(0, overview.indicators().size())
                .filter(one -> overview.indicators().get(one).id().equals(indicator))
                .findFirst()
                .orElseThrow();
        var on = at / INDICATORS_ON_A_PAGE + 1;
        return (on == page ? "" : "?page=" + on)
                + "#indicator-"
                + overview.indicators().get(at).code();
    }
}

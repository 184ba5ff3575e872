package nl.grip.query.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.grip.events.wire.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What made one figure what it is: the same fold, with someone watching that figure alone. Of what one request recorded, such as an
 * import, it is first looked at whether all of it together made a difference, and only then which of it did: what a request did to
 * the figure and undid itself is not told.
 */
final class Trail {

    private final Figures figures;
    private final String figure;
    private final Past before;
    private final Past after;
    private final List<Lineage.Step> steps = new ArrayList<>();
    private Map<String, Figure> shown = Map.of();
    private @Nullable Figure value;

    private Trail(Traceable traceable, AsOf asOf, String figure) {
        this.figures = traceable.at(asOf);
        this.figure = figure;
        before = new Past(traceable.views());
        after = new Past(traceable.views());
    }

    /** @param facts in the order in which they count */
    static Trail of(Traceable traceable, AsOf asOf, List<Fact> facts, String figure) {
        var trail = new Trail(traceable, asOf, figure);
        requests(facts).forEach(trail::follow);
        return trail;
    }

    /** In the order in which they count; none where the figure never was anything. */
    List<Lineage.Step> steps() {
        return steps;
    }

    /** What everything is in the end, under its name. */
    Map<String, Figure> figures() {
        return shown;
    }

    private void follow(List<Fact> request) {
        request.forEach(after::and);
        if (request.stream().noneMatch(after::takes)) {
            request.forEach(before::and);
            return;
        }
        shown = figures.at(after);
        if (Objects.equals(value, shown.get(figure))) {
            request.forEach(before::and);
        } else {
            request.forEach(fact -> watch(fact, request.size() == 1));
        }
    }

    private void watch(Fact fact, boolean isAll) {
        before.and(fact);
        if (!before.takes(fact)) {
            return;
        }
        var now = (isAll ? shown : figures.at(before)).get(figure);
        if (!Objects.equals(value, now)) {
            steps.add(Lineage.Step.of(fact, Decisions.in(fact.event()), value, now));
            value = now;
        }
    }

    /** What stands together and came of one request; a fact of no known request stands alone. */
    private static List<List<Fact>> requests(List<Fact> facts) {
        var requests = new ArrayList<List<Fact>>();
        @Nullable Fact last = null;
        for (var fact : facts) {
            if (last == null || !isOfOneRequest(last, fact)) {
                requests.add(new ArrayList<>());
            }
            requests.getLast().add(fact);
            last = fact;
        }
        return requests;
    }

    private static boolean isOfOneRequest(Fact one, Fact other) {
        var trace = one.provenance().trace();
        return trace != null && trace.equals(other.provenance().trace());
    }
}

package nl.grip.query.projections;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.grip.events.wire.Fact;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.SavepointManager;

/**
 * Folds arrivals into a build's rows, within the transaction under way. What cannot be folded, read or stored is parked, with
 * what comes behind it; nothing is left out.
 */
final class Folding<R extends Record> {

    /** How to fold what is to be folded together. */
    enum Way {
        IN_ONE_GO,
        /** Finds which of them hold a row that the database cannot store. */
        ONE_BY_ONE
    }

    /** What one record says of one row: it is folded together, or not at all. */
    private record Step(Received received, List<Fact> facts, RowAddress address) {

        ParkedFact parked(@Nullable String error) {
            var municipality = address.municipality().code();
            return new ParkedFact(
                    new Lane.OfRow(address), received, facts.getFirst().position(), municipality, error);
        }
    }

    private final View<R> view;
    private final BuildTable<R> table;
    private final Parking parking;

    Folding(View<R> view, BuildTable<R> table, Parking parking) {
        this.view = view;
        this.table = table;
        this.parking = parking;
    }

    /**
     * @param lanes in which something waits; those in which something is parked now are added
     * @return the rows that changed
     * @throws DataIntegrityViolationException in one go, where one of them holds a row that the database cannot store; the
     *     transaction is then of no more use
     */
    Map<RowAddress, FoldedRow<R>> apply(
            List<Arrival> arrivals, Set<Lane> lanes, Way way, SavepointManager transaction) {
        return switch (way) {
            case IN_ONE_GO -> applyAll(arrivals, lanes);
            case ONE_BY_ONE -> applyOneByOne(arrivals, lanes, transaction);
        };
    }

    private Map<RowAddress, FoldedRow<R>> applyAll(List<Arrival> arrivals, Set<Lane> lanes) {
        var parked = new ArrayList<ParkedFact>();
        var steps = steps(arrivals, lanes, parked);
        var stored = table.read(steps.stream().map(Step::address).distinct().toList());
        var fold = new Fold<>(view, stored);
        for (var step : steps) {
            foldOrPark(fold, step, lanes, parked);
        }
        table.write(fold.changed(), stored.keySet());
        parking.add(parked);
        return fold.changed();
    }

    private Map<RowAddress, FoldedRow<R>> applyOneByOne(
            List<Arrival> arrivals, Set<Lane> lanes, SavepointManager transaction) {
        Map<RowAddress, FoldedRow<R>> changed = new HashMap<>();
        for (var arrival : arrivals.stream().flatMap(this::split).toList()) {
            var savepoint = transaction.createSavepoint();
            try {
                changed.putAll(applyAll(List.of(arrival), lanes));
                transaction.releaseSavepoint(savepoint);
            } catch (DataIntegrityViolationException unstorable) {
                transaction.rollbackToSavepoint(savepoint);
                parkUnstorable(arrival, lanes, unstorable);
            }
        }
        return changed;
    }

    private void parkUnstorable(Arrival arrival, Set<Lane> lanes, DataIntegrityViolationException unstorable) {
        if (!(arrival instanceof Arrival.Readable readable) || readable.only() == null) {
            throw unstorable;
        }
        for (var step : stepsOf(readable)) {
            lanes.add(new Lane.OfRow(step.address()));
            parking.add(List.of(step.parked(Arrival.text(unstorable))));
        }
    }

    private List<Step> steps(List<Arrival> arrivals, Set<Lane> lanes, List<ParkedFact> parked) {
        var steps = new ArrayList<Step>();
        for (var arrival : arrivals) {
            var stream = arrival.received().streamLane();
            switch (arrival) {
                case Arrival.Readable readable
                when !lanes.contains(stream) -> {
                    try {
                        steps.addAll(stepsOf(readable));
                    } catch (RuntimeException poisoned) {
                        lanes.add(stream);
                        parked.add(behind(stream, arrival, Arrival.text(poisoned)));
                    }
                }
                case Arrival.Unreadable unreadable -> {
                    lanes.add(stream);
                    parked.add(behind(stream, arrival, unreadable.error()));
                }
                case Arrival.Readable _ -> parked.add(behind(stream, arrival, null));
                case Arrival.Mark _ -> throw new IllegalArgumentException("a mark belongs to no row");
            }
        }
        return steps;
    }

    private void foldOrPark(Fold<R> fold, Step step, Set<Lane> lanes, List<ParkedFact> parked) {
        var lane = new Lane.OfRow(step.address());
        if (lanes.contains(lane)) {
            parked.add(step.parked(null));
            return;
        }
        try {
            fold.apply(step.facts(), step.address());
        } catch (RuntimeException poisoned) {
            lanes.add(lane);
            parked.add(step.parked(Arrival.text(poisoned)));
        }
    }

    /** What no row can be told of is left whole, to be parked so. */
    private Stream<Arrival> split(Arrival arrival) {
        try {
            return arrival instanceof Arrival.Readable readable
                    ? stepsOf(readable).stream().<Arrival>map(step -> readable.onlyFor(step.address()))
                    : Stream.of(arrival);
        } catch (RuntimeException poisoned) {
            return Stream.of(arrival);
        }
    }

    /** One for each of its rows, or for the one that it has waited for. */
    private List<Step> stepsOf(Arrival.Readable arrival) {
        Map<RowAddress, List<Fact>> perRow = new LinkedHashMap<>();
        for (var fact : arrival.facts()) {
            Fold.rowsOf(view, fact)
                    .filter(address -> arrival.only() == null || arrival.only().equals(address))
                    .forEach(address -> perRow.computeIfAbsent(address, _ -> new ArrayList<>())
                            .add(fact));
        }
        return perRow.entrySet().stream()
                .map(row -> new Step(arrival.received(), row.getValue(), row.getKey()))
                .toList();
    }

    private static ParkedFact behind(Lane lane, Arrival arrival, @Nullable String error) {
        var position = arrival.position() == null ? 0 : arrival.position();
        var municipality = switch (arrival) {
            case Arrival.Readable readable -> readable.municipality().code();
            case Arrival.Unreadable unreadable -> unreadable.municipality();
            case Arrival.Mark _ -> null;
        };
        return new ParkedFact(lane, arrival.received(), position, municipality, error);
    }
}

package nl.grip.command.savings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.grip.events.Code;
import nl.grip.events.InterventionId;
import nl.grip.events.SavingsEvent;
import nl.grip.events.SavingsEvent.IntendedSavingsChanged;
import nl.grip.events.SavingsEvent.SavingsPlanAdopted;
import nl.grip.events.SavingsEvent.SavingsStated;
import nl.grip.events.SavingsEvent.SavingsStatementWithdrawn;
import nl.grip.events.YearAmount;

/** Where a savings plan stands: no more than the rules ask about. */
sealed interface SavingsState {

    record Unadopted() implements SavingsState {}

    /**
     * @param stated what was stated and not withdrawn, in the order of recording
     * @param withdrawn of each intervention, what was withdrawn last
     */
    record Adopted(
            SavingsPlanAdopted adoption,
            List<YearAmount> intended,
            List<Code> restsOn,
            List<SavingsStated> stated,
            Map<InterventionId, SavingsStatementWithdrawn> withdrawn)
            implements SavingsState {

        public Adopted {
            stated = List.copyOf(stated);
            withdrawn = Map.copyOf(withdrawn);
        }

        Optional<SavingsStated> stated(Code moment, InterventionId intervention) {
            return stated.stream()
                    .filter(one ->
                            one.moment().equals(moment) && one.interventionId().equals(intervention))
                    .findFirst();
        }

        /** The statement of the latest day, of several on that day the one that was recorded last. */
        Optional<SavingsStated> latest(InterventionId intervention) {
            return stated.stream()
                    .filter(one -> one.interventionId().equals(intervention))
                    .reduce((one, next) -> next.effectiveOn().isBefore(one.effectiveOn()) ? one : next);
        }
    }

    /** History is never argued with: an event moves the state on whatever the state was. */
    static SavingsState evolve(SavingsState state, SavingsEvent event) {
        return switch (state) {
            case Unadopted _ when event instanceof SavingsPlanAdopted adoption -> adopted(adoption);
            case Unadopted _ ->
                throw new IllegalStateException("a savings plan's history does not begin with " + event);
            case Adopted adopted -> moved(adopted, event);
        };
    }

    private static Adopted adopted(SavingsPlanAdopted adoption) {
        return new Adopted(adoption, adoption.intended(), adoption.restsOn(), List.of(), Map.of());
    }

    private static Adopted moved(Adopted adopted, SavingsEvent event) {
        return switch (event) {
            case SavingsPlanAdopted again -> adopted(again);
            case IntendedSavingsChanged changed ->
                new Adopted(
                        adopted.adoption(),
                        changed.intended(),
                        changed.restsOn(),
                        adopted.stated(),
                        adopted.withdrawn());
            case SavingsStated stated ->
                new Adopted(
                        adopted.adoption(),
                        adopted.intended(),
                        adopted.restsOn(),
                        with(adopted.stated(), stated),
                        adopted.withdrawn());
            case SavingsStatementWithdrawn withdrawal -> withdrawn(adopted, withdrawal);
        };
    }

    private static Adopted withdrawn(Adopted adopted, SavingsStatementWithdrawn withdrawal) {
        var left = adopted.stated().stream()
                .filter(one -> !one.moment().equals(withdrawal.moment())
                        || !one.interventionId().equals(withdrawal.interventionId()))
                .toList();
        var withdrawn = new HashMap<>(adopted.withdrawn());
        withdrawn.put(withdrawal.interventionId(), withdrawal);
        return new Adopted(adopted.adoption(), adopted.intended(), adopted.restsOn(), left, withdrawn);
    }

    private static List<SavingsStated> with(List<SavingsStated> stated, SavingsStated one) {
        var more = new ArrayList<>(stated);
        more.add(one);
        return more;
    }
}

package nl.grip.command.programmes;

import java.util.Map;
import nl.grip.events.Period;
import nl.grip.events.ProgrammeEvent;
import nl.grip.events.ProgrammeEvent.ProgrammeEstablished;
import nl.grip.events.ProgrammeEvent.ProgrammePeriodChanged;

/** Where a programme stands: no more than the rules ask about. */
sealed interface ProgrammeState {

    record Unestablished() implements ProgrammeState {}

    record Established(Known known) implements ProgrammeState {}

    /** History is never argued with: an event moves the state on whatever the state was. */
    static ProgrammeState evolve(ProgrammeState state, ProgrammeEvent event) {
        return switch (state) {
            case Unestablished _
            when event instanceof ProgrammeEstablished established ->
                new Established(new Known(established, established.period(), Map.of()));
            case Unestablished _ ->
                throw new IllegalStateException("a programme's history does not begin with " + event);
            case Established(var known) -> new Established(known.and(event, period(known, event)));
        };
    }

    private static Period period(Known known, ProgrammeEvent event) {
        return event instanceof ProgrammePeriodChanged changed ? changed.period() : known.period();
    }
}

package nl.grip.command.indicators;

import static nl.grip.command.indicators.IndicatorRule.TIED_GOAL_UNKNOWN;

import nl.grip.command.Refusal;
import nl.grip.command.indicators.IndicatorCommand.TieGoal;
import nl.grip.events.Code;
import nl.grip.events.ProgrammeId;

/** The goals that are strived for in the municipality that a command is for. */
@FunctionalInterface
interface ProgrammeGoals {

    boolean contains(ProgrammeId programme, Code goal);

    /** @throws Refusal where there is no such goal */
    default void mustKnow(TieGoal tie) {
        if (!contains(tie.programmeId(), tie.goal())) {
            throw Refusal.because(TIED_GOAL_UNKNOWN, tie.goal());
        }
    }
}

package nl.grip.query.programmes;

import java.time.LocalDate;
import java.util.List;
import nl.grip.events.Code;
import nl.grip.events.Decision;
import nl.grip.events.Funding;
import nl.grip.events.InterventionId;
import nl.grip.events.ProgrammeId;
import nl.grip.events.YearAmount;
import org.jspecify.annotations.Nullable;

/**
 * What a programme is meant to save and has saved, with every version that there was.
 *
 * @param intentions the last one holds
 * @param statements in the order in which they were made
 */
record SavingsRow(ProgrammeId programmeId, List<Intention> intentions, List<Statement> statements, long sequence) {

    /** What was decided to be saved in each year. */
    record Intention(LocalDate effectiveOn, List<YearAmount> intended, List<Code> restsOn, Decision decision) {}

    /**
     * What an intervention was stated to save, at a reporting moment.
     *
     * @param withdrawnBecause why it was wrong; absent where it was not taken back
     */
    record Statement(
            LocalDate effectiveOn,
            Code moment,
            InterventionId interventionId,
            Funding.Kind kind,
            List<YearAmount> realised,
            List<Code> restsOn,
            String grounds,
            @Nullable String withdrawnBecause) {

        boolean holds() {
            return withdrawnBecause == null;
        }

        boolean isOf(Code otherMoment, InterventionId otherIntervention) {
            return holds() && moment.equals(otherMoment) && interventionId.equals(otherIntervention);
        }

        Statement withdrawn(String reason) {
            return new Statement(effectiveOn, moment, interventionId, kind, realised, restsOn, grounds, reason);
        }
    }

    Intention intention() {
        return intentions.getLast();
    }
}

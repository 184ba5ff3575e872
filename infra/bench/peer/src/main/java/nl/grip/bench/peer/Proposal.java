package nl.grip.bench.peer;

import java.time.LocalDate;
import java.util.List;
import nl.grip.bench.peer.InterventionCommand.ProposeIntervention;
import nl.grip.events.AreaCode;
import nl.grip.events.Description;
import nl.grip.events.InterventionId;
import nl.grip.events.Law;
import org.jspecify.annotations.Nullable;

/** The body of the command service's {@code POST /v1/interventions}. */
record Proposal(
        LocalDate effectiveOn,
        String code,
        String title,
        String ambition,
        String approach,
        List<Law> laws,
        List<String> targetGroups,
        List<String> areas,
        @Nullable String nextStep,
        @Nullable String lead,
        List<String> partners) {

    ProposeIntervention of(InterventionId id) {
        var in = areas.stream().map(AreaCode::new).toList();
        var description = new Description(code, title, ambition, approach, laws, targetGroups, in);
        return new ProposeIntervention(id, effectiveOn, description, nextStep, lead, partners);
    }
}

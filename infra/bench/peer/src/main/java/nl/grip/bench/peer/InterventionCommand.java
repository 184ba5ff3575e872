package nl.grip.bench.peer;

import java.time.LocalDate;
import java.util.List;
import nl.grip.events.Description;
import nl.grip.events.InterventionId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Those commands of an intervention that can be repeated without end. */
sealed interface InterventionCommand {

    @TargetAggregateIdentifier
    InterventionId interventionId();

    record ProposeIntervention(
            InterventionId interventionId,
            LocalDate effectiveOn,
            Description description,
            @Nullable String nextStep,
            @Nullable String lead,
            List<String> partners)
            implements InterventionCommand {}

    record SetNextStep(InterventionId interventionId, LocalDate effectiveOn, String nextStep)
            implements InterventionCommand {}
}

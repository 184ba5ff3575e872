package nl.grip.query.programmes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a plan tells of an intervention. */
record PlannedInterventionRow(
        String code,
        String title,
        String approach,
        @Nullable String nextStep,
        @Nullable String lead,
        @Nullable LocalDate stoppedOn) {}

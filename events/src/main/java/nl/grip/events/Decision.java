package nl.grip.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who decided, when, and where that can be read back.
 *
 * @param reference where the decision is filed, for example the number of the council proposal
 * @param framework the policy framework (kader) it was taken within
 */
public record Decision(
        DecisionBody body,
        LocalDate decidedOn,
        String reference,
        @Nullable String framework) {}

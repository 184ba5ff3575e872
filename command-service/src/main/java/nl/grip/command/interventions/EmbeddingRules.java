package nl.grip.command.interventions;

import static nl.grip.command.interventions.InterventionRule.ALREADY_EMBEDDED;
import static nl.grip.command.interventions.InterventionRule.CONDITION_ALREADY_MET;
import static nl.grip.command.interventions.InterventionRule.CONDITION_ALREADY_SET;
import static nl.grip.command.interventions.InterventionRule.CONDITION_LAPSES_BEFORE_MET;
import static nl.grip.command.interventions.InterventionRule.CONDITION_NOT_MET;
import static nl.grip.command.interventions.InterventionRule.CONDITION_NOT_SET;
import static nl.grip.command.interventions.InterventionRule.EMBEDDED_BEFORE_EVALUATION;
import static nl.grip.command.interventions.InterventionRule.EMBEDDING_CONDITIONS_OPEN;
import static nl.grip.command.interventions.InterventionRule.EVALUATION_ADVISED_TO_STOP;
import static nl.grip.command.interventions.InterventionRule.FUNDING_ENDS_BEFORE_IT_BEGINS;
import static nl.grip.command.interventions.InterventionRule.FUNDING_NOT_NAMED;
import static nl.grip.command.interventions.InterventionRule.NOT_EVALUATED;

import java.time.LocalDate;
import nl.grip.command.Refusal;
import nl.grip.command.interventions.InterventionCommand.EmbedStructurally;
import nl.grip.command.interventions.InterventionCommand.LapseEmbeddingCondition;
import nl.grip.command.interventions.InterventionCommand.MeetEmbeddingCondition;
import nl.grip.command.interventions.InterventionCommand.SetEmbeddingCondition;
import nl.grip.command.interventions.InterventionState.Embedded;
import nl.grip.command.interventions.InterventionState.Evaluated;
import nl.grip.command.interventions.InterventionState.InPilot;
import nl.grip.command.interventions.InterventionState.Live;
import nl.grip.command.interventions.InterventionState.Proposed;
import nl.grip.events.Funding;
import nl.grip.events.InterventionEvent.InterventionEvaluated;
import nl.grip.events.Recommendation;

/** What must be arranged before an intervention is made permanent, and what pays for it. */
final class EmbeddingRules {

    private EmbeddingRules() {}

    static void mayBeSet(Live live, SetEmbeddingCondition set) {
        if (live instanceof Embedded) {
            throw Refusal.because(ALREADY_EMBEDDED);
        }
        if (live.known().isSet(set.condition())) {
            throw Refusal.because(CONDITION_ALREADY_SET, set.condition());
        }
    }

    static void mayBeMet(Known known, MeetEmbeddingCondition meet) {
        if (!known.isSet(meet.condition())) {
            throw Refusal.because(CONDITION_NOT_SET, meet.condition());
        }
        known.met(meet.condition()).ifPresent(met -> {
            throw Refusal.because(CONDITION_ALREADY_MET, met.condition(), met.effectiveOn());
        });
    }

    static void mayLapse(Known known, LapseEmbeddingCondition lapse) {
        var met = known.met(lapse.condition()).orElseThrow(() -> Refusal.because(CONDITION_NOT_MET, lapse.condition()));
        if (lapse.effectiveOn().isBefore(met.effectiveOn())) {
            throw Refusal.because(CONDITION_LAPSES_BEFORE_MET, met.condition(), met.effectiveOn());
        }
    }

    static void mayFund(Funding funding, LocalDate effectiveOn) {
        if (funding.until() != null && funding.until().isBefore(effectiveOn)) {
            throw Refusal.because(FUNDING_ENDS_BEFORE_IT_BEGINS);
        }
    }

    static boolean isEmbeddedOnIncidentalFunding(Live live) {
        return live instanceof Embedded(var known)
                && known.funding()
                        .filter(funding -> funding.kind() == Funding.Kind.INCIDENTAL)
                        .isPresent();
    }

    private static boolean isUnfunded(Known known, EmbedStructurally embed) {
        return embed.funding() == null && known.funding().isEmpty();
    }

    static void mayBeEmbedded(Live live, EmbedStructurally embed) {
        if (embed.funding() != null) {
            mayFund(embed.funding(), embed.effectiveOn());
        }
        switch (live) {
            case Proposed _, InPilot _ -> throw Refusal.because(NOT_EVALUATED);
            case Evaluated evaluated -> mayBeEmbedded(evaluated.known(), evaluated.latest(), embed);
            case Embedded _ -> throw Refusal.because(ALREADY_EMBEDDED);
        }
    }

    private static void mayBeEmbedded(Known known, InterventionEvaluated latest, EmbedStructurally embed) {
        if (latest.recommendation() == Recommendation.STOP) {
            throw Refusal.because(EVALUATION_ADVISED_TO_STOP, latest.effectiveOn());
        }
        if (embed.effectiveOn().isBefore(latest.effectiveOn())) {
            throw Refusal.because(EMBEDDED_BEFORE_EVALUATION, latest.effectiveOn());
        }
        if (!known.openConditions().isEmpty()) {
            throw Refusal.because(EMBEDDING_CONDITIONS_OPEN, known.openConditions());
        }
        if (isUnfunded(known, embed)) {
            throw Refusal.because(FUNDING_NOT_NAMED);
        }
    }
}

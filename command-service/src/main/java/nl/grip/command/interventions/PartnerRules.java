package nl.grip.command.interventions;

import static nl.grip.command.interventions.InterventionRule.AGREEMENT_ENDS_BEFORE_IT_BEGINS;
import static nl.grip.command.interventions.InterventionRule.NOT_A_PARTNER;
import static nl.grip.command.interventions.InterventionRule.PARTNER_ALREADY_JOINED;
import static nl.grip.command.interventions.InterventionRule.PARTNER_LEAVES_BEFORE_JOINING;
import static nl.grip.command.interventions.InterventionRule.PARTNER_NAMED_TWICE;

import java.util.Set;
import nl.grip.command.Refusal;
import nl.grip.command.interventions.InterventionCommand.AddPartner;
import nl.grip.command.interventions.InterventionCommand.ProposeIntervention;
import nl.grip.command.interventions.InterventionCommand.RemovePartner;
import nl.grip.command.interventions.InterventionCommand.SignAgreement;
import nl.grip.events.InterventionEvent.PartnerJoined;

/** Who takes part, and what may be agreed with them. */
final class PartnerRules {

    private PartnerRules() {}

    static void eachPartnerOnce(ProposeIntervention propose) {
        if (Set.copyOf(propose.partners()).size() < propose.partners().size()) {
            throw Refusal.because(PARTNER_NAMED_TWICE);
        }
    }

    static void mayJoin(Known known, AddPartner add) {
        known.joined(add.partner()).ifPresent(joined -> {
            throw Refusal.because(PARTNER_ALREADY_JOINED, joined.partner(), joined.effectiveOn());
        });
    }

    static void mayLeave(Known known, RemovePartner remove) {
        var joined = joined(known, remove.partner());
        if (remove.effectiveOn().isBefore(joined.effectiveOn())) {
            throw Refusal.because(PARTNER_LEAVES_BEFORE_JOINING, joined.partner(), joined.effectiveOn());
        }
    }

    static void maySign(Known known, SignAgreement sign) {
        if (sign.until() != null && sign.until().isBefore(sign.effectiveOn())) {
            throw Refusal.because(AGREEMENT_ENDS_BEFORE_IT_BEGINS);
        }
        joined(known, sign.partner());
    }

    private static PartnerJoined joined(Known known, String partner) {
        return known.joined(partner).orElseThrow(() -> Refusal.because(NOT_A_PARTNER, partner));
    }
}

package nl.grip.command.interventions;

import static nl.grip.command.interventions.Examples.EMBEDDED;
import static nl.grip.command.interventions.Examples.ID;
import static nl.grip.command.interventions.Examples.NEW_YEAR;
import static nl.grip.command.interventions.Examples.PRACTICES;
import static nl.grip.command.interventions.Examples.PROPOSAL;
import static nl.grip.command.interventions.Examples.PROPOSED;
import static nl.grip.command.interventions.Examples.START;
import static nl.grip.command.interventions.InterventionRule.AGREEMENT_ENDS_BEFORE_IT_BEGINS;
import static nl.grip.command.interventions.InterventionRule.NOT_A_PARTNER;
import static nl.grip.command.interventions.InterventionRule.PARTNER_ALREADY_JOINED;
import static nl.grip.command.interventions.InterventionRule.PARTNER_LEAVES_BEFORE_JOINING;

import java.time.LocalDate;
import nl.grip.command.interventions.InterventionCommand.AddPartner;
import nl.grip.command.interventions.InterventionCommand.RemovePartner;
import nl.grip.command.interventions.InterventionCommand.SignAgreement;
import nl.grip.events.InterventionEvent.AgreementSigned;
import nl.grip.events.InterventionEvent.PartnerJoined;
import nl.grip.events.InterventionEvent.PartnerLeft;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PartnerTest {

    private static final PartnerJoined JOINED = new PartnerJoined(ID, START, "GGD Twente");
    private static final PartnerLeft LEFT = new PartnerLeft(ID, NEW_YEAR, "GGD Twente", "Andere taken");

    private final InterventionFixture intervention = new InterventionFixture();

    @Test
    void aPartnerJoinsOnce() {
        intervention
                .given(PROPOSED)
                .when(new AddPartner(ID, START, "GGD Twente"))
                .expectEvents(JOINED);
        intervention
                .given(PROPOSED, JOINED)
                .when(new AddPartner(ID, START, "GGD Twente"))
                .expectNoEvents();
        intervention
                .given(PROPOSED, JOINED)
                .when(new AddPartner(ID, NEW_YEAR, "GGD Twente"))
                .expectRefusal(PARTNER_ALREADY_JOINED, "GGD Twente", START);
    }

    @Test
    void aPartnerOfTheProposalIsIn() {
        intervention
                .given(PROPOSED)
                .when(new AddPartner(ID, PROPOSAL, PRACTICES))
                .expectNoEvents();
        intervention
                .given(PROPOSED)
                .when(new AddPartner(ID, START, PRACTICES))
                .expectRefusal(PARTNER_ALREADY_JOINED, PRACTICES, PROPOSAL);
    }

    @Test
    void onlyAPartnerLeaves() {
        var remove = new RemovePartner(ID, NEW_YEAR, "GGD Twente", "Andere taken");
        intervention.given(PROPOSED).when(remove).expectRefusal(NOT_A_PARTNER, "GGD Twente");
        intervention.given(PROPOSED, JOINED).when(remove).expectEvents(LEFT);
        intervention.given(PROPOSED, JOINED, LEFT).when(remove).expectNoEvents();
        intervention
                .given(PROPOSED, JOINED)
                .when(new RemovePartner(ID, START.minusDays(1), "GGD Twente", "Andere taken"))
                .expectRefusal(PARTNER_LEAVES_BEFORE_JOINING, "GGD Twente", START);
    }

    @Test
    void aPartnerThatLeftMayComeBack() {
        intervention
                .given(PROPOSED, JOINED, LEFT)
                .when(new AddPartner(ID, NEW_YEAR, "GGD Twente"))
                .expectEvents(new PartnerJoined(ID, NEW_YEAR, "GGD Twente"));
    }

    @Test
    void resultsAreAgreedWithAPartnerOnly() {
        intervention.given(PROPOSED).when(agreementWith("GGD Twente", null)).expectRefusal(NOT_A_PARTNER, "GGD Twente");
        var signed = new AgreementSigned(ID, NEW_YEAR, "GGD Twente", "Binnen twee dagen", "OVK-1", null);
        intervention
                .given(PROPOSED, JOINED)
                .when(agreementWith("GGD Twente", null))
                .expectEvents(signed);
        intervention
                .given(PROPOSED, JOINED, signed)
                .when(agreementWith("GGD Twente", null))
                .expectNoEvents();
        intervention
                .given(PROPOSED, JOINED, LEFT)
                .when(agreementWith("GGD Twente", null))
                .expectRefusal(NOT_A_PARTNER, "GGD Twente");
    }

    @Test
    void anAgreementEndsAfterItBegins() {
        intervention
                .given(PROPOSED)
                .when(agreementWith(PRACTICES, NEW_YEAR.minusDays(1)))
                .expectRefusal(AGREEMENT_ENDS_BEFORE_IT_BEGINS);
    }

    @Test
    void partnersOfAnEmbeddedInterventionComeAndGo() {
        intervention
                .given(PROPOSED, EMBEDDED)
                .when(new AddPartner(ID, START, "GGD Twente"))
                .expectEvents(JOINED);
    }

    private static SignAgreement agreementWith(String partner, @Nullable LocalDate until) {
        return new SignAgreement(ID, NEW_YEAR, partner, "Binnen twee dagen", "OVK-1", until);
    }
}

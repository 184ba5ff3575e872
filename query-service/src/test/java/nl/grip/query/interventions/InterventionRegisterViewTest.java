package nl.grip.query.interventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.grip.events.AreaCode;
import nl.grip.events.EmbeddingCondition;
import nl.grip.events.Funding;
import nl.grip.events.IndicatorCode;
import nl.grip.events.InterventionEvent;
import nl.grip.events.InterventionEvent.DescriptionRevised;
import nl.grip.events.InterventionEvent.EmbeddingConditionLapsed;
import nl.grip.events.InterventionEvent.EmbeddingConditionMet;
import nl.grip.events.InterventionEvent.EmbeddingConditionSet;
import nl.grip.events.InterventionEvent.EvaluationPlanned;
import nl.grip.events.InterventionEvent.FundingNamed;
import nl.grip.events.InterventionEvent.IndicatorTied;
import nl.grip.events.InterventionEvent.IndicatorUntied;
import nl.grip.events.InterventionEvent.InterventionAccelerated;
import nl.grip.events.InterventionEvent.InterventionEvaluated;
import nl.grip.events.InterventionEvent.InterventionProposed;
import nl.grip.events.InterventionEvent.InterventionReopened;
import nl.grip.events.InterventionEvent.InterventionRolledOut;
import nl.grip.events.InterventionEvent.InterventionSteered;
import nl.grip.events.InterventionEvent.InterventionStopped;
import nl.grip.events.InterventionEvent.LeadAssigned;
import nl.grip.events.InterventionEvent.NextStepSet;
import nl.grip.events.InterventionEvent.PartnerJoined;
import nl.grip.events.InterventionEvent.PartnerLeft;
import nl.grip.events.InterventionEvent.PilotCapacityChanged;
import nl.grip.events.InterventionEvent.PilotExtended;
import nl.grip.events.InterventionEvent.PilotScopeExpanded;
import nl.grip.events.InterventionEvent.PilotStarted;
import nl.grip.events.InterventionEvent.PredecessorNamed;
import nl.grip.events.InterventionEvent.StructurallyEmbedded;
import nl.grip.events.InterventionId;
import nl.grip.events.Period;
import nl.grip.events.Recommendation;
import nl.grip.query.Facts;
import nl.grip.query.projections.Fold;
import org.junit.jupiter.api.Test;

class InterventionRegisterViewTest {

    private static final InterventionId ID = Facts.id(1);
    private static final LocalDate LATER = Facts.DAY.plusMonths(1);
    private static final LocalDate END = Facts.DAY.plusMonths(6);
    private static final LocalDate DUE = Facts.DAY.plusMonths(4);
    private static final InterventionProposed PROPOSED = Facts.proposed(ID, "PJ1", "Praktijkondersteuner");
    private static final PilotStarted PILOT = new PilotStarted(ID, LATER, END, Facts.scope("WK018300"), 12);
    private static final EvaluationPlanned PLANNED = new EvaluationPlanned(ID, LATER, DUE, "Werkt het?");
    private static final InterventionEvaluated EVALUATED =
            new InterventionEvaluated(ID, END, new Period(LATER, END), "Het werkt", List.of(), Recommendation.EMBED);
    private static final Funding INCIDENTAL = new Funding(Funding.Kind.INCIDENTAL, "reserve", END, null);
    private static final Funding STRUCTURAL = new Funding(Funding.Kind.STRUCTURAL, "begroting", null, null);
    private static final InterventionStopped STOPPED =
            new InterventionStopped(ID, END, Facts.DECISION, "opgevolgd", Facts.id(2));

    @Test
    void beginsAsAProposal() {
        var row = after(PROPOSED);

        assertThat(row.standing().phase()).isEqualTo(Phase.PROPOSED);
        assertThat(row.standing().proposedOn()).isEqualTo(Facts.DAY);
        assertThat(row.description().code()).isEqualTo("PJ1");
        assertThat(row.flags()).isEmpty();
    }

    @Test
    void isInThePhaseOfItsLastMilestone() {
        assertThat(phaseAfter(PROPOSED, PILOT)).isEqualTo(Phase.IN_PILOT);
        assertThat(phaseAfter(PROPOSED, PILOT, EVALUATED)).isEqualTo(Phase.EVALUATED);
        assertThat(phaseAfter(PROPOSED, PILOT, extendedUntil(END.plusMonths(6))))
                .isEqualTo(Phase.EXTENDED);
        assertThat(phaseAfter(PROPOSED, PILOT, EVALUATED, new InterventionSteered(ID, END, Facts.DECISION, "anders")))
                .isEqualTo(Phase.STEERED);
        assertThat(phaseAfter(PROPOSED, PILOT, EVALUATED, new InterventionAccelerated(ID, END, Facts.DECISION, "meer")))
                .isEqualTo(Phase.ACCELERATED);
        assertThat(phaseAfter(PROPOSED, PILOT, EVALUATED, new StructurallyEmbedded(ID, END, Facts.DECISION)))
                .isEqualTo(Phase.EMBEDDED);
        assertThat(phaseAfter(PROPOSED, STOPPED)).isEqualTo(Phase.STOPPED);
    }

    @Test
    void isTakenUpAgainInThePhaseThatItWasStoppedIn() {
        var reopened =
                after(PROPOSED, PILOT, STOPPED, new InterventionReopened(ID, END.plusDays(9), Facts.DECISION, "toch"));

        assertThat(reopened.standing().phase()).isEqualTo(Phase.IN_PILOT);
        assertThat(reopened.standing().since()).isEqualTo(END.plusDays(9));
        assertThat(reopened.stop()).isNull();
    }

    @Test
    void namesWhatCameInItsPlaceAndWhatItCameInThePlaceOf() {
        assertThat(after(PROPOSED, STOPPED).stop())
                .isEqualTo(new InterventionRow.Stop(END, "opgevolgd", Facts.id(2), Phase.PROPOSED));
        assertThat(after(PROPOSED, new PredecessorNamed(ID, LATER, Facts.id(3))).predecessor())
                .isEqualTo(Facts.id(3));
    }

    @Test
    void isFlaggedWhileItIsPaidForWithOneOffMoney() {
        assertThat(after(PROPOSED, new FundingNamed(ID, LATER, INCIDENTAL)).flags())
                .containsExactly(Flag.INCIDENTAL_FUNDING);
        assertThat(after(
                                PROPOSED,
                                PILOT,
                                EVALUATED,
                                new FundingNamed(ID, END, INCIDENTAL),
                                new StructurallyEmbedded(ID, END, Facts.DECISION))
                        .flags())
                .containsExactly(Flag.INCIDENTAL_FUNDING);
        assertThat(after(
                                PROPOSED,
                                PILOT,
                                EVALUATED,
                                new FundingNamed(ID, END, INCIDENTAL),
                                new StructurallyEmbedded(ID, END, Facts.DECISION),
                                new FundingNamed(ID, END, STRUCTURAL))
                        .flags())
                .isEmpty();
    }

    @Test
    void isLateWhenAPilotEndsAsPlannedAndNothingFollows() {
        assertThat(after(PROPOSED, PILOT).standing().overdueAfter()).isEqualTo(END);
        assertThat(after(PROPOSED, PILOT, extendedUntil(END.plusMonths(6)))
                        .standing()
                        .overdueAfter())
                .isEqualTo(END.plusMonths(6));
        assertThat(after(PROPOSED, PILOT, EVALUATED).standing().overdueAfter()).isNull();
    }

    @Test
    void isLateWhenAnEvaluationIsDueAndNotMadeSinceItWasPlanned() {
        assertThat(after(PROPOSED, PILOT, PLANNED).standing().overdueAfter()).isEqualTo(DUE);
        assertThat(after(PROPOSED, PILOT, PLANNED, EVALUATED).standing().overdueAfter())
                .isNull();
        assertThat(after(PROPOSED, PILOT, EVALUATED, PLANNED).standing().overdueAfter())
                .isEqualTo(DUE);
    }

    @Test
    void isNeverLateOnceItIsStopped() {
        assertThat(after(PROPOSED, PILOT, PLANNED, STOPPED).standing().overdueAfter())
                .isNull();
    }

    @Test
    void coversTheScopeNamedLast() {
        var expanded = new PilotScopeExpanded(ID, LATER, Facts.scope("WK018301"));
        var rolledOut = new InterventionRolledOut(ID, END, Facts.DECISION, Facts.scope("GM0183"));

        assertThat(areasAfter(PROPOSED, PILOT, expanded)).containsExactly(new AreaCode("WK018301"));
        assertThat(areasAfter(PROPOSED, PILOT, expanded, EVALUATED, rolledOut)).containsExactly(new AreaCode("GM0183"));
    }

    @Test
    void aPilotCanGetRoomForMore() {
        var pilot =
                after(PROPOSED, PILOT, new PilotCapacityChanged(ID, LATER, 20)).pilot();

        assertThat(pilot).isEqualTo(new InterventionRow.Pilot(LATER, END, 20));
    }

    @Test
    void conditionsAreOpenUntilMetAndAgainWhenTheyLapse() {
        var set = new EmbeddingConditionSet(ID, LATER, EmbeddingCondition.MONITORING, "maandelijks");
        var met = new EmbeddingConditionMet(ID, LATER, EmbeddingCondition.MONITORING, "ingericht");
        var lapsed = new EmbeddingConditionLapsed(ID, END, EmbeddingCondition.MONITORING, "gestopt");

        assertThat(after(PROPOSED, set).embedding().conditionsOpen()).containsExactly(EmbeddingCondition.MONITORING);
        assertThat(after(PROPOSED, set, met).embedding().conditionsMet())
                .containsExactly(EmbeddingCondition.MONITORING);
        assertThat(after(PROPOSED, set, met).embedding().conditionsOpen()).isEmpty();
        assertThat(after(PROPOSED, set, met, lapsed).embedding().conditionsOpen())
                .containsExactly(EmbeddingCondition.MONITORING);
    }

    @Test
    void namesWhoTakesPartAndWhatItIsJudgedBy() {
        var code = new IndicatorCode("JGGZ");
        var row = after(
                PROPOSED,
                new PartnerJoined(ID, LATER, "GGD"),
                new PartnerJoined(ID, LATER, "GGD"),
                new PartnerJoined(ID, LATER, "Huisartsen"),
                new PartnerLeft(ID, LATER, "GGD", "reden"),
                new LeadAssigned(ID, LATER, "Team jeugd"),
                new NextStepSet(ID, LATER, "werven"),
                new IndicatorTied(ID, LATER, code));

        assertThat(row.organisation())
                .isEqualTo(
                        new InterventionRow.Organisation("werven", "Team jeugd", List.of("Huisartsen"), List.of(code)));
        assertThat(after(PROPOSED, new IndicatorTied(ID, LATER, code), new IndicatorUntied(ID, LATER, code, "reden"))
                        .organisation()
                        .indicators())
                .isEmpty();
    }

    @Test
    void showsTheDescriptionGivenLast() {
        var revised = Facts.proposed(ID, "PJ1", "Anders genoemd").description();

        assertThat(after(PROPOSED, new DescriptionRevised(ID, LATER, revised, "duidelijker"))
                        .description())
                .isEqualTo(revised);
    }

    @Test
    void saysWhenItWasRecordedFirstAndLast() {
        var recorded = after(PROPOSED, PILOT).recorded();

        assertThat(recorded.sequence()).isEqualTo(1);
        assertThat(recorded.lastAt()).isAfter(recorded.firstAt());
    }

    @Test
    void nothingHappensBeforeTheProposal() {
        assertThatThrownBy(() -> after(PILOT)).isInstanceOf(NullPointerException.class);
    }

    private static PilotExtended extendedUntil(LocalDate end) {
        return new PilotExtended(ID, LATER, end, Facts.DECISION, "langer nodig");
    }

    private static Phase phaseAfter(InterventionEvent... events) {
        return after(events).standing().phase();
    }

    private static List<AreaCode> areasAfter(InterventionEvent... events) {
        var scope = after(events).scope();
        return scope == null ? List.of() : scope.areas();
    }

    private static InterventionRow after(InterventionEvent... events) {
        var fold = new Fold<>(new InterventionRegisterView(), Map.of());
        for (var sequence = 0; sequence < events.length; sequence++) {
            fold.apply(Facts.fact("GM0183", events[sequence], sequence, sequence + 1L));
        }
        return fold.changed().values().iterator().next().row();
    }
}

package nl.grip.command.interventions;

import static nl.grip.command.interventions.Examples.BUDGET;
import static nl.grip.command.interventions.Examples.CARE;
import static nl.grip.command.interventions.Examples.DECISION;
import static nl.grip.command.interventions.Examples.EMBEDDED;
import static nl.grip.command.interventions.Examples.EVALUATED;
import static nl.grip.command.interventions.Examples.EVALUATION;
import static nl.grip.command.interventions.Examples.FUNDED;
import static nl.grip.command.interventions.Examples.ID;
import static nl.grip.command.interventions.Examples.NEW_YEAR;
import static nl.grip.command.interventions.Examples.PILOTS;
import static nl.grip.command.interventions.Examples.PILOT_STARTED;
import static nl.grip.command.interventions.Examples.PROGRAMME;
import static nl.grip.command.interventions.Examples.PROJECTS;
import static nl.grip.command.interventions.Examples.PROPOSED;
import static nl.grip.command.interventions.Examples.STOPPED;
import static nl.grip.command.interventions.Examples.STRUCTURAL;
import static nl.grip.command.interventions.InterventionFixture.TODAY;
import static nl.grip.command.interventions.InterventionRule.FUNDING_LINE_NOT_OPEN;
import static nl.grip.command.interventions.InterventionRule.FUNDING_LINE_OF_OTHER_KIND;
import static nl.grip.command.interventions.InterventionRule.FUNDING_LINE_UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.grip.command.interventions.InterventionCommand.EmbedStructurally;
import nl.grip.command.interventions.InterventionCommand.FundStructurally;
import nl.grip.command.interventions.InterventionCommand.NameFunding;
import nl.grip.events.BudgetLineRef;
import nl.grip.events.Code;
import nl.grip.events.Funding;
import nl.grip.events.InterventionEvent.FundingNamed;
import org.junit.jupiter.api.Test;

class FundingLineTest {

    private static final Funding BY_CARE = on(Funding.Kind.STRUCTURAL, CARE);
    private static final FundStructurally FUND = new FundStructurally(ID, TODAY, BY_CARE);

    private final InterventionFixture intervention = new InterventionFixture();

    @Test
    void namesLinesThatAreThereAndOpenAndOfItsKind() {
        intervention.given(PROPOSED).when(name(BY_CARE)).expectEvents(new FundingNamed(ID, TODAY, BY_CARE));
        intervention
                .given(PROPOSED)
                .when(name(on(Funding.Kind.STRUCTURAL, new Code("NOWHERE"))))
                .expectRefusal(FUNDING_LINE_UNKNOWN, new Code("NOWHERE"));
        intervention
                .given(PROPOSED)
                .when(name(on(Funding.Kind.INCIDENTAL, PILOTS)))
                .expectRefusal(FUNDING_LINE_NOT_OPEN, PILOTS);
        intervention
                .given(PROPOSED)
                .when(name(on(Funding.Kind.STRUCTURAL, CARE, PROJECTS)))
                .expectRefusal(FUNDING_LINE_OF_OTHER_KIND, PROJECTS);
    }

    @Test
    void namesLinesAtEmbeddingToo() {
        intervention
                .given(PROPOSED, PILOT_STARTED, EVALUATED)
                .when(new EmbedStructurally(ID, NEW_YEAR, DECISION, BY_CARE))
                .expectEvents(new FundingNamed(ID, NEW_YEAR, BY_CARE), EMBEDDED);
        intervention
                .given(PROPOSED, PILOT_STARTED, EVALUATED)
                .when(new EmbedStructurally(ID, NEW_YEAR, DECISION, on(Funding.Kind.INCIDENTAL, CARE)))
                .expectRefusal(FUNDING_LINE_OF_OTHER_KIND, CARE);
    }

    @Test
    void aStructuralLineTakesOverWhatWasEmbeddedOnIncidentalMoney() {
        intervention
                .given(PROPOSED, PILOT_STARTED, EVALUATED, FUNDED, EMBEDDED)
                .when(FUND)
                .expectEvents(new FundingNamed(ID, TODAY, BY_CARE));
        intervention
                .given(PROPOSED, PILOT_STARTED, EVALUATED, FUNDED, EMBEDDED)
                .when(new FundStructurally(ID, EVALUATION, BY_CARE))
                .expectEvents(new FundingNamed(ID, NEW_YEAR, BY_CARE));
    }

    @Test
    void inAnyOtherStateALineThatCoversItIsNoNews() {
        intervention.given(PROPOSED).when(FUND).expectNoEvents();
        intervention.given(PROPOSED, FUNDED).when(FUND).expectNoEvents();
        intervention
                .given(PROPOSED, PILOT_STARTED, EVALUATED, FUNDED, EMBEDDED, new FundingNamed(ID, NEW_YEAR, STRUCTURAL))
                .when(FUND)
                .expectNoEvents();
        intervention.given(PROPOSED, STOPPED).when(FUND).expectNoEvents();
    }

    @Test
    void isCalledAsTheLineIsCalledByNow() {
        assertThat(Examples.budgeted(BUDGET, CARE).orElseThrow().funding())
                .isEqualTo(new Funding(
                        Funding.Kind.STRUCTURAL, "Jeugdhulp", null, List.of(new BudgetLineRef(PROGRAMME, 2021, CARE))));
    }

    private static NameFunding name(Funding funding) {
        return new NameFunding(ID, TODAY, funding);
    }

    private static Funding on(Funding.Kind kind, Code... lines) {
        return new Funding(
                kind,
                "Begroting",
                null,
                List.of(lines).stream()
                        .map(line -> new BudgetLineRef(PROGRAMME, 2021, line))
                        .toList());
    }
}

package nl.grip.command.interventions;

import static nl.grip.command.interventions.Examples.CONDITION_LAPSED;
import static nl.grip.command.interventions.Examples.CONDITION_MET;
import static nl.grip.command.interventions.Examples.CONDITION_SET;
import static nl.grip.command.interventions.Examples.DECISION;
import static nl.grip.command.interventions.Examples.EMBEDDED;
import static nl.grip.command.interventions.Examples.EVALUATED;
import static nl.grip.command.interventions.Examples.EVALUATION;
import static nl.grip.command.interventions.Examples.FUNDED;
import static nl.grip.command.interventions.Examples.FUNDED_AT_EMBEDDING;
import static nl.grip.command.interventions.Examples.ID;
import static nl.grip.command.interventions.Examples.INCIDENTAL;
import static nl.grip.command.interventions.Examples.NEW_YEAR;
import static nl.grip.command.interventions.Examples.PILOT_STARTED;
import static nl.grip.command.interventions.Examples.PROPOSED;
import static nl.grip.command.interventions.Examples.STRUCTURAL;
import static nl.grip.command.interventions.Examples.evaluated;
import static nl.grip.command.interventions.InterventionFixture.TODAY;
import static nl.grip.command.interventions.InterventionRule.ALREADY_EMBEDDED;
import static nl.grip.command.interventions.InterventionRule.CONDITION_ALREADY_MET;
import static nl.grip.command.interventions.InterventionRule.CONDITION_ALREADY_SET;
import static nl.grip.command.interventions.InterventionRule.CONDITION_LAPSES_BEFORE_MET;
import static nl.grip.command.interventions.InterventionRule.CONDITION_NOT_MET;
import static nl.grip.command.interventions.InterventionRule.CONDITION_NOT_SET;
import static nl.grip.command.interventions.InterventionRule.EFFECTIVE_IN_THE_FUTURE;
import static nl.grip.command.interventions.InterventionRule.EMBEDDED_BEFORE_EVALUATION;
import static nl.grip.command.interventions.InterventionRule.EMBEDDING_CONDITIONS_OPEN;
import static nl.grip.command.interventions.InterventionRule.EVALUATION_ADVISED_TO_STOP;
import static nl.grip.command.interventions.InterventionRule.FUNDING_ENDS_BEFORE_IT_BEGINS;
import static nl.grip.command.interventions.InterventionRule.FUNDING_NOT_NAMED;
import static nl.grip.command.interventions.InterventionRule.NOT_EVALUATED;

import java.util.List;
import nl.grip.command.interventions.InterventionCommand.EmbedStructurally;
import nl.grip.command.interventions.InterventionCommand.LapseEmbeddingCondition;
import nl.grip.command.interventions.InterventionCommand.MeetEmbeddingCondition;
import nl.grip.command.interventions.InterventionCommand.NameFunding;
import nl.grip.command.interventions.InterventionCommand.SetEmbeddingCondition;
import nl.grip.events.EmbeddingCondition;
import nl.grip.events.Funding;
import nl.grip.events.InterventionEvent.FundingNamed;
import nl.grip.events.Recommendation;
import org.junit.jupiter.api.Test;

class EmbeddingTest {

    private static final EmbedStructurally EMBED = new EmbedStructurally(ID, NEW_YEAR, DECISION, INCIDENTAL);
    private static final EmbedStructurally EMBED_ON_NAMED_FUNDING = new EmbedStructurally(ID, NEW_YEAR, DECISION, null);

    private final InterventionFixture intervention = new InterventionFixture();

    @Test
    void onlyWhatWasEvaluatedIsEmbedded() {
        List.of(EMBED, EMBED_ON_NAMED_FUNDING).forEach(embed -> {
            intervention.given(PROPOSED).when(embed).expectRefusal(NOT_EVALUATED);
            intervention.given(PROPOSED, PILOT_STARTED).when(embed).expectRefusal(NOT_EVALUATED);
        });
        intervention.given(PROPOSED, PILOT_STARTED, EVALUATED).when(EMBED).expectEvents(FUNDED_AT_EMBEDDING, EMBEDDED);
    }

    @Test
    void anInterventionIsEmbeddedOnce() {
        intervention
                .given(PROPOSED, PILOT_STARTED, EVALUATED, FUNDED, EMBEDDED)
                .when(EMBED)
                .expectNoEvents();
        intervention
                .given(PROPOSED, PILOT_STARTED, EVALUATED, FUNDED, EMBEDDED, new FundingNamed(ID, TODAY, STRUCTURAL))
                .when(EMBED_ON_NAMED_FUNDING)
                .expectNoEvents();
        intervention
                .given(PROPOSED, PILOT_STARTED, EVALUATED, FUNDED, EMBEDDED)
                .when(new EmbedStructurally(ID, TODAY, DECISION, STRUCTURAL))
                .expectRefusal(ALREADY_EMBEDDED);
    }

    @Test
    void whatAnEvaluationAdvisedToStopIsNotEmbedded() {
        intervention
                .given(PROPOSED, PILOT_STARTED, evaluated(EVALUATION, Recommendation.STOP))
                .when(EMBED)
                .expectRefusal(EVALUATION_ADVISED_TO_STOP, EVALUATION);
    }

    @Test
    void theLatestEvaluationCountsWhateverTheOrderOfEntry() {
        var earlier = evaluated(EVALUATION.minusMonths(1), Recommendation.STOP);
        var onTheSameDay = evaluated(EVALUATION, Recommendation.STOP);
        intervention
                .given(PROPOSED, PILOT_STARTED, earlier, EVALUATED)
                .when(EMBED)
                .expectEvents(FUNDED_AT_EMBEDDING, EMBEDDED);
        intervention
                .given(PROPOSED, PILOT_STARTED, EVALUATED, earlier)
                .when(EMBED)
                .expectEvents(FUNDED_AT_EMBEDDING, EMBEDDED);
        intervention
                .given(PROPOSED, PILOT_STARTED, EVALUATED, onTheSameDay)
                .when(EMBED)
                .expectRefusal(EVALUATION_ADVISED_TO_STOP, EVALUATION);
    }

    @Test
    void nothingIsEmbeddedBeforeItsEvaluation() {
        intervention
                .given(PROPOSED, PILOT_STARTED, EVALUATED)
                .when(new EmbedStructurally(ID, EVALUATION.minusDays(1), DECISION, INCIDENTAL))
                .expectRefusal(EMBEDDED_BEFORE_EVALUATION, EVALUATION);
    }

    @Test
    void isEmbeddedOnlyWhenEveryConditionIsMet() {
        intervention
                .given(PROPOSED, PILOT_STARTED, EVALUATED, CONDITION_SET)
                .when(EMBED)
                .expectRefusal(EMBEDDING_CONDITIONS_OPEN, List.of(EmbeddingCondition.EMPLOYER));
        intervention
                .given(PROPOSED, PILOT_STARTED, EVALUATED, CONDITION_SET, CONDITION_MET)
                .when(EMBED)
                .expectEvents(FUNDED_AT_EMBEDDING, EMBEDDED);
        intervention
                .given(PROPOSED, PILOT_STARTED, EVALUATED, CONDITION_SET, CONDITION_MET, CONDITION_LAPSED)
                .when(EMBED)
                .expectRefusal(EMBEDDING_CONDITIONS_OPEN, List.of(EmbeddingCondition.EMPLOYER));
    }

    @Test
    void isEmbeddedOnlyWithFundingNamed() {
        intervention
                .given(PROPOSED, PILOT_STARTED, EVALUATED)
                .when(EMBED_ON_NAMED_FUNDING)
                .expectRefusal(FUNDING_NOT_NAMED);
        intervention
                .given(PROPOSED, PILOT_STARTED, EVALUATED, FUNDED)
                .when(EMBED_ON_NAMED_FUNDING)
                .expectEvents(EMBEDDED);
    }

    @Test
    void whatPaysFromALaterDayIsNamedForTheDayOfTheEmbedding() {
        intervention
                .given(PROPOSED, PILOT_STARTED, EVALUATED, new FundingNamed(ID, TODAY, INCIDENTAL))
                .when(EMBED_ON_NAMED_FUNDING)
                .expectEvents(FUNDED_AT_EMBEDDING, EMBEDDED);
    }

    @Test
    void whatStandsInTheWayIsToldBeforeTheFunding() {
        intervention
                .given(PROPOSED, PILOT_STARTED, EVALUATED, CONDITION_SET)
                .when(EMBED_ON_NAMED_FUNDING)
                .expectRefusal(EMBEDDING_CONDITIONS_OPEN, List.of(EmbeddingCondition.EMPLOYER));
    }

    @Test
    void otherFundingMayBeNamedAlsoAfterwards() {
        intervention
                .given(PROPOSED)
                .when(new NameFunding(ID, EVALUATION, INCIDENTAL))
                .expectEvents(FUNDED);
        intervention
                .given(PROPOSED, FUNDED)
                .when(new NameFunding(ID, NEW_YEAR, INCIDENTAL))
                .expectNoEvents();
        intervention
                .given(PROPOSED, PILOT_STARTED, EVALUATED, EMBEDDED)
                .when(new NameFunding(ID, TODAY, STRUCTURAL))
                .expectEvents(new FundingNamed(ID, TODAY, STRUCTURAL));
    }

    @Test
    void fundingEndsAfterItBegins() {
        var spent = new Funding(Funding.Kind.INCIDENTAL, "Restbudget", NEW_YEAR.minusDays(1), null);
        intervention
                .given(PROPOSED)
                .when(new NameFunding(ID, NEW_YEAR, spent))
                .expectRefusal(FUNDING_ENDS_BEFORE_IT_BEGINS);
        intervention
                .given(PROPOSED, PILOT_STARTED, EVALUATED)
                .when(new EmbedStructurally(ID, NEW_YEAR, DECISION, spent))
                .expectRefusal(FUNDING_ENDS_BEFORE_IT_BEGINS);
    }

    @Test
    void aConditionIsSetOnce() {
        var set = new SetEmbeddingCondition(ID, EVALUATION, EmbeddingCondition.EMPLOYER, "Een werkgever");
        intervention.given(PROPOSED).when(set).expectEvents(CONDITION_SET);
        intervention.given(PROPOSED, CONDITION_SET, CONDITION_MET).when(set).expectNoEvents();
        intervention
                .given(PROPOSED, CONDITION_SET)
                .when(new SetEmbeddingCondition(ID, EVALUATION, EmbeddingCondition.EMPLOYER, "Iets anders"))
                .expectRefusal(CONDITION_ALREADY_SET, EmbeddingCondition.EMPLOYER);
        intervention
                .given(PROPOSED, PILOT_STARTED, EVALUATED, EMBEDDED)
                .when(set)
                .expectRefusal(ALREADY_EMBEDDED);
    }

    @Test
    void aConditionIsMetOnceItIsSet() {
        var meet = new MeetEmbeddingCondition(ID, EVALUATION, EmbeddingCondition.EMPLOYER, "Getekend");
        intervention.given(PROPOSED).when(meet).expectRefusal(CONDITION_NOT_SET, EmbeddingCondition.EMPLOYER);
        intervention.given(PROPOSED, CONDITION_SET).when(meet).expectEvents(CONDITION_MET);
        intervention.given(PROPOSED, CONDITION_SET, CONDITION_MET).when(meet).expectNoEvents();
        intervention
                .given(PROPOSED, CONDITION_SET, CONDITION_MET)
                .when(new MeetEmbeddingCondition(ID, NEW_YEAR, EmbeddingCondition.EMPLOYER, "Nog eens"))
                .expectRefusal(CONDITION_ALREADY_MET, EmbeddingCondition.EMPLOYER, EVALUATION);
    }

    @Test
    void aConditionIsMetInHindsight() {
        intervention
                .given(PROPOSED, CONDITION_SET)
                .when(new MeetEmbeddingCondition(ID, TODAY.plusDays(1), EmbeddingCondition.EMPLOYER, "Straks"))
                .expectRefusal(EFFECTIVE_IN_THE_FUTURE, TODAY.plusDays(1));
    }

    @Test
    void onlyWhatWasMetLapses() {
        var lapse = new LapseEmbeddingCondition(ID, NEW_YEAR, EmbeddingCondition.EMPLOYER, "Opgezegd");
        intervention
                .given(PROPOSED, CONDITION_SET)
                .when(lapse)
                .expectRefusal(CONDITION_NOT_MET, EmbeddingCondition.EMPLOYER);
        intervention.given(PROPOSED, CONDITION_SET, CONDITION_MET).when(lapse).expectEvents(CONDITION_LAPSED);
        intervention
                .given(PROPOSED, CONDITION_SET, CONDITION_MET)
                .when(new LapseEmbeddingCondition(ID, EVALUATION.minusDays(1), EmbeddingCondition.EMPLOYER, "Opgezegd"))
                .expectRefusal(CONDITION_LAPSES_BEFORE_MET, EmbeddingCondition.EMPLOYER, EVALUATION);
    }

    @Test
    void theConditionsOfAnEmbeddedInterventionStayWatched() {
        intervention
                .given(PROPOSED, PILOT_STARTED, EVALUATED, CONDITION_SET, CONDITION_MET, EMBEDDED)
                .when(new LapseEmbeddingCondition(ID, NEW_YEAR, EmbeddingCondition.EMPLOYER, "Opgezegd"))
                .expectEvents(CONDITION_LAPSED);
    }
}

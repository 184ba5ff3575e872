package nl.grip.query.overview;

import static nl.grip.query.Facts.DECISION;
import static nl.grip.query.overview.Overview.Demand.Kind.ASSUMPTION_BROKEN;
import static nl.grip.query.overview.Overview.Demand.Kind.CONDITION_OPEN;
import static nl.grip.query.overview.Overview.Demand.Kind.EMBEDDED_ON_INCIDENTAL_FUNDING;
import static nl.grip.query.overview.Overview.Demand.Kind.EVALUATION_OVERDUE;
import static nl.grip.query.overview.Overview.Demand.Kind.INCIDENTAL_FUNDING_ENDING;
import static nl.grip.query.overview.Overview.Demand.Kind.PILOT_ENDED;
import static nl.grip.query.overview.Overview.Demand.Kind.PILOT_ENDING;
import static nl.grip.query.overview.SomeOverview.END;
import static nl.grip.query.overview.SomeOverview.INTERVENTION;
import static nl.grip.query.overview.SomeOverview.PROGRAMME;
import static nl.grip.query.overview.SomeOverview.TODAY;
import static nl.grip.query.overview.SomeOverview.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import nl.grip.events.Code;
import nl.grip.events.EmbeddingCondition;
import nl.grip.events.Funding;
import nl.grip.events.InterventionEvent.EmbeddingConditionLapsed;
import nl.grip.events.InterventionEvent.EmbeddingConditionMet;
import nl.grip.events.InterventionEvent.EmbeddingConditionSet;
import nl.grip.events.InterventionEvent.EvaluationPlanned;
import nl.grip.events.InterventionEvent.FundingNamed;
import nl.grip.events.InterventionEvent.InterventionEvaluated;
import nl.grip.events.InterventionEvent.InterventionRolledOut;
import nl.grip.events.InterventionEvent.InterventionStopped;
import nl.grip.events.InterventionEvent.PilotExtended;
import nl.grip.events.InterventionEvent.StructurallyEmbedded;
import nl.grip.events.Period;
import nl.grip.events.ProgrammeEvent.AssumptionBroken;
import nl.grip.events.ProgrammeEvent.AssumptionMade;
import nl.grip.events.ProgrammeEvent.AssumptionRestored;
import nl.grip.events.Recommendation;
import nl.grip.query.Facts;
import nl.grip.query.overview.Overview.Demand;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DemandsTest {

    private static final LocalDate DUE = LocalDate.of(2021, 2, 1);
    private static final EvaluationPlanned EVALUATION = new EvaluationPlanned(INTERVENTION, TODAY, DUE, "Helpt het?");
    private static final Code PRICE = new Code("KOSTPRIJS");
    private static final AssumptionMade MADE = new AssumptionMade(PROGRAMME, Facts.DAY, PRICE, "De kostprijs van 2019");
    private static final AssumptionBroken BROKEN = new AssumptionBroken(PROGRAMME, DUE, PRICE, "De tarieven stegen");

    @Test
    void aPilotAsksFromNinetyDaysBeforeItsEndUntilItIsExtendedRolledOutOrStopped() {
        assertThat(asked(END.minusDays(91))).isEmpty();
        assertThat(asked(END.minusDays(90))).singleElement().satisfies(pilot -> {
            assertThat(pilot.kind()).isEqualTo(PILOT_ENDING);
            assertThat(pilot.since()).isEqualTo(END.minusDays(90));
            assertThat(pilot.by()).isEqualTo(END);
            assertThat(pilot.subject().href()).isEqualTo("/v1/interventions/" + INTERVENTION.id());
        });
        assertThat(asked(END)).extracting(Demand::kind).containsExactly(PILOT_ENDING);
        assertThat(asked(END.plusDays(1)))
                .extracting(Demand::kind, Demand::since)
                .containsExactly(tuple(PILOT_ENDED, END.plusDays(1)));

        assertThat(asked(END, new PilotExtended(INTERVENTION, TODAY, END.plusYears(1), DECISION, "Nog te vroeg")))
                .isEmpty();
        assertThat(asked(END, new InterventionRolledOut(INTERVENTION, TODAY, DECISION, Facts.scope("GM0183"))))
                .isEmpty();
        assertThat(asked(END, stopped())).isEmpty();
    }

    @Test
    void anEvaluationAsksFromTheDayAfterItWasDueUntilItIsThere() {
        assertThat(asked(DUE, EVALUATION)).isEmpty();
        assertThat(asked(DUE.plusDays(1), EVALUATION)).singleElement().satisfies(evaluation -> {
            assertThat(evaluation.kind()).isEqualTo(EVALUATION_OVERDUE);
            assertThat(evaluation.since()).isEqualTo(DUE.plusDays(1));
            assertThat(evaluation.grounds()).isEqualTo("Helpt het?");
        });
        assertThat(asked(TODAY, EVALUATION, evaluated())).isEmpty();
        assertThat(asked(TODAY, EVALUATION, stopped())).isEmpty();
        assertThat(asked(END, evaluated()))
                .as("an evaluation advises, and does not decide")
                .extracting(Demand::kind)
                .containsExactly(PILOT_ENDING);
    }

    @Test
    void aConditionAsksFromWhenItIsSetUntilItIsMetAndAgainFromWhenItLapses() {
        var set = new EmbeddingConditionSet(INTERVENTION, DUE, EmbeddingCondition.EMPLOYER, "Een werkgever");
        var met = new EmbeddingConditionMet(INTERVENTION, TODAY, EmbeddingCondition.EMPLOYER, "Contract");
        var lapsed = new EmbeddingConditionLapsed(
                INTERVENTION, TODAY.plusDays(3), EmbeddingCondition.EMPLOYER, "Contract ten einde");

        assertThat(asked(TODAY, set)).singleElement().satisfies(condition -> {
            assertThat(condition.kind()).isEqualTo(CONDITION_OPEN);
            assertThat(condition.condition()).isEqualTo(EmbeddingCondition.EMPLOYER);
            assertThat(condition.since()).isEqualTo(DUE);
            assertThat(condition.grounds()).isEqualTo("Een werkgever");
        });
        assertThat(asked(DUE.minusDays(1), set)).isEmpty();
        assertThat(asked(TODAY, set, met)).isEmpty();
        assertThat(asked(TODAY.plusDays(3), set, met, lapsed))
                .extracting(Demand::since)
                .containsExactly(TODAY.plusDays(3));
        assertThat(asked(TODAY, set, stopped())).isEmpty();
    }

    @Test
    void oneOffMoneyAsksFromAYearBeforeItsLastDayUntilStructuralMoneyIsNamed() {
        var until = LocalDate.of(2022, 3, 1);
        var incidental = new FundingNamed(INTERVENTION, TODAY, funding(Funding.Kind.INCIDENTAL, until));
        var structural = new FundingNamed(INTERVENTION, TODAY, funding(Funding.Kind.STRUCTURAL, until));

        assertThat(asked(TODAY.minusDays(1), incidental)).isEmpty();
        assertThat(asked(TODAY, incidental)).singleElement().satisfies(money -> {
            assertThat(money.kind()).isEqualTo(INCIDENTAL_FUNDING_ENDING);
            assertThat(money.by()).isEqualTo(until);
            assertThat(money.grounds()).isEqualTo("Transformatiefonds");
        });
        assertThat(asked(TODAY, incidental, structural)).isEmpty();
    }

    @Test
    void whatIsPermanentOnOneOffMoneyStaysFlagged() {
        var incidental = new FundingNamed(INTERVENTION, TODAY, funding(Funding.Kind.INCIDENTAL, null));
        var embedded = new StructurallyEmbedded(INTERVENTION, TODAY, DECISION);

        assertThat(asked(END, incidental, embedded))
                .extracting(Demand::kind)
                .containsExactly(EMBEDDED_ON_INCIDENTAL_FUNDING);
        var structural = new FundingNamed(INTERVENTION, TODAY, funding(Funding.Kind.STRUCTURAL, null));
        assertThat(asked(END, incidental, embedded, structural)).isEmpty();
    }

    @Test
    void anAssumptionAsksFromTheDayThatItIsBrokenUntilItHoldsAgain() {
        assertThat(asked(DUE.minusDays(1), MADE, BROKEN)).isEmpty();
        assertThat(asked(DUE, MADE, BROKEN)).singleElement().satisfies(assumption -> {
            assertThat(assumption.kind()).isEqualTo(ASSUMPTION_BROKEN);
            assertThat(assumption.subject().code()).isEqualTo("KOSTPRIJS");
            assertThat(assumption.grounds()).isEqualTo("De tarieven stegen");
        });
        assertThat(asked(TODAY, MADE, BROKEN, new AssumptionRestored(PROGRAMME, TODAY, PRICE, "Weer gedaald")))
                .isEmpty();
    }

    @Test
    void whatHasAskedForLongestComesFirst() {
        assertThat(asked(END, EVALUATION, MADE, BROKEN))
                .extracting(Demand::kind)
                .containsExactly(ASSUMPTION_BROKEN, EVALUATION_OVERDUE, PILOT_ENDING);
    }

    private static InterventionStopped stopped() {
        return new InterventionStopped(INTERVENTION, TODAY, DECISION, "Klaar", null);
    }

    private static InterventionEvaluated evaluated() {
        return new InterventionEvaluated(
                INTERVENTION,
                TODAY,
                new Period(SomeOverview.START, TODAY),
                "Het helpt",
                List.of(),
                Recommendation.EMBED);
    }

    private static Funding funding(Funding.Kind kind, @Nullable LocalDate until) {
        return new Funding(kind, "Transformatiefonds", until, null);
    }
}

package nl.grip.command.programmes;

import static nl.grip.command.InputRule.DECISION_IN_THE_FUTURE;
import static nl.grip.command.programmes.Examples.ASSIGNED;
import static nl.grip.command.programmes.Examples.BEGIN;
import static nl.grip.command.programmes.Examples.CODE;
import static nl.grip.command.programmes.Examples.DECISION;
import static nl.grip.command.programmes.Examples.ESTABLISHED;
import static nl.grip.command.programmes.Examples.ID;
import static nl.grip.command.programmes.Examples.LATER;
import static nl.grip.command.programmes.Examples.LENGTHENED;
import static nl.grip.command.programmes.Examples.YEARS;
import static nl.grip.command.programmes.Examples.decidedOn;
import static nl.grip.command.programmes.Examples.years;
import static nl.grip.command.programmes.ProgrammeFixture.NOW;
import static nl.grip.command.programmes.ProgrammeRule.CONSULTED_AFTER_DECISION;
import static nl.grip.command.programmes.ProgrammeRule.EFFECTIVE_BEFORE_PROGRAMME;
import static nl.grip.command.programmes.ProgrammeRule.PROGRAMME_ALREADY_ESTABLISHED;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import nl.grip.command.Refusal;
import nl.grip.command.programmes.ProgrammeCommand.AssignResponsible;
import nl.grip.command.programmes.ProgrammeCommand.ChangeProgrammePeriod;
import nl.grip.command.programmes.ProgrammeCommand.EstablishProgramme;
import nl.grip.command.programmes.ProgrammeCommand.RecordDecision;
import nl.grip.command.programmes.ProgrammeState.Unestablished;
import nl.grip.events.ProgrammeEvent.DecisionTaken;
import nl.grip.events.ProgrammeEvent.ResponsibleAssigned;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.junit.jupiter.api.Test;

class EstablishmentTest {

    private static final EstablishProgramme ESTABLISH =
            new EstablishProgramme(ID, BEGIN, CODE, "Uitvoeringsplan", YEARS);

    private final ProgrammeFixture programme = new ProgrammeFixture();

    @Test
    void aProgrammeIsEstablishedOnce() {
        programme.given().when(ESTABLISH).expectEvents(ESTABLISHED);
        programme.given(ESTABLISHED).when(ESTABLISH).expectNoEvents();
        programme
                .given(ESTABLISHED)
                .when(new EstablishProgramme(ID, BEGIN, CODE, "Iets anders", YEARS))
                .expectRefusal(PROGRAMME_ALREADY_ESTABLISHED, BEGIN);
        programme
                .given(ESTABLISHED)
                .when(new EstablishProgramme(ID, BEGIN.minusDays(1), CODE, "Uitvoeringsplan", YEARS))
                .expectRefusal(PROGRAMME_ALREADY_ESTABLISHED, BEGIN);
    }

    @Test
    void nothingChangesWhatWasNeverEstablished() {
        var assign = new AssignResponsible(ID, BEGIN, "Financiën", "Controller");
        programme.given().when(assign).outcome().expectException(AggregateNotFoundException.class);
        assertThatThrownBy(() -> ProgrammeDecider.decide(new Unestablished(), assign, NOW))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("programme-not-established");
    }

    @Test
    void nothingTakesEffectBeforeTheProgramme() {
        var before = BEGIN.minusDays(1);
        programme
                .given(ESTABLISHED)
                .when(new AssignResponsible(ID, before, "Financiën", "Controller"))
                .expectRefusal(EFFECTIVE_BEFORE_PROGRAMME, before, BEGIN);
        programme
                .given(ESTABLISHED)
                .when(new AssignResponsible(ID, BEGIN, "Financiën", "Controller"))
                .expectEvents(ASSIGNED);
    }

    @Test
    void aResponsibilityGoesToSomeoneElse() {
        programme
                .given(ESTABLISHED, ASSIGNED)
                .when(new AssignResponsible(ID, LATER, "Financiën", "Controller"))
                .expectNoEvents();
        programme
                .given(ESTABLISHED, ASSIGNED)
                .when(new AssignResponsible(ID, LATER, "Financiën", "Team Financiën"))
                .expectEvents(new ResponsibleAssigned(ID, LATER, "Financiën", "Team Financiën"));
        programme
                .given(ESTABLISHED, ASSIGNED)
                .when(new AssignResponsible(ID, LATER, "Inhoud", "Controller"))
                .expectEvents(new ResponsibleAssigned(ID, LATER, "Inhoud", "Controller"));
    }

    @Test
    void theYearsAreChangedByDecision() {
        var lengthen = new ChangeProgrammePeriod(ID, LATER, LENGTHENED.period(), DECISION);
        programme.given(ESTABLISHED).when(lengthen).expectEvents(LENGTHENED);
        programme.given(ESTABLISHED, LENGTHENED).when(lengthen).expectNoEvents();
        programme
                .given(ESTABLISHED)
                .when(new ChangeProgrammePeriod(ID, LATER, YEARS, DECISION))
                .expectNoEvents();
    }

    @Test
    void aDecisionIsRecordedOnceItIsTaken() {
        var today = LocalDate.parse("2021-06-01");
        programme
                .given(ESTABLISHED)
                .when(new RecordDecision(ID, LATER, "Herijking", null, decidedOn(today.plusDays(1))))
                .expectRefusal(DECISION_IN_THE_FUTURE, today.plusDays(1));
        programme
                .given(ESTABLISHED)
                .when(new RecordDecision(ID, LATER, "Herijking", null, decidedOn(today)))
                .expectEvents(new DecisionTaken(ID, LATER, "Herijking", null, null, decidedOn(today)));
        programme
                .given(ESTABLISHED)
                .when(new ChangeProgrammePeriod(
                        ID, LATER, years("2019-01-01", "2024-12-31"), decidedOn(today.plusDays(1))))
                .expectRefusal(DECISION_IN_THE_FUTURE, today.plusDays(1));
    }

    @Test
    void theSameDecisionIsRecordedOnce() {
        var recorded = new DecisionTaken(ID, LATER, "Herijking", null, null, DECISION);
        var other = new DecisionTaken(ID, LATER, "Ombuigingen", null, null, DECISION);
        programme
                .given(ESTABLISHED, recorded, other)
                .when(new RecordDecision(ID, LATER, "Herijking", null, DECISION))
                .expectNoEvents();
    }

    @Test
    void oneConsultsBeforeOneDecides() {
        var decidedOn = DECISION.decidedOn();
        programme
                .given(ESTABLISHED)
                .when(new RecordDecision(ID, LATER, "Herijking", decidedOn.plusDays(1), DECISION))
                .expectRefusal(CONSULTED_AFTER_DECISION, decidedOn.plusDays(1), decidedOn);
        programme
                .given(ESTABLISHED)
                .when(new RecordDecision(ID, LATER, "Herijking", decidedOn, DECISION))
                .expectEvents(new DecisionTaken(ID, LATER, "Herijking", null, decidedOn, DECISION));
    }
}

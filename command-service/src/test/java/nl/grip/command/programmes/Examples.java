package nl.grip.command.programmes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.grip.events.Code;
import nl.grip.events.Decision;
import nl.grip.events.DecisionBody;
import nl.grip.events.InterventionId;
import nl.grip.events.Period;
import nl.grip.events.ProgrammeEvent.AmbitionAdopted;
import nl.grip.events.ProgrammeEvent.AssumptionBroken;
import nl.grip.events.ProgrammeEvent.AssumptionMade;
import nl.grip.events.ProgrammeEvent.AssumptionRestored;
import nl.grip.events.ProgrammeEvent.DecisionTaken;
import nl.grip.events.ProgrammeEvent.GoalDropped;
import nl.grip.events.ProgrammeEvent.GoalSet;
import nl.grip.events.ProgrammeEvent.InterventionPlanned;
import nl.grip.events.ProgrammeEvent.InterventionUnplanned;
import nl.grip.events.ProgrammeEvent.ProgrammeEstablished;
import nl.grip.events.ProgrammeEvent.ProgrammePeriodChanged;
import nl.grip.events.ProgrammeEvent.ReportingMomentNamed;
import nl.grip.events.ProgrammeEvent.ResponsibleAssigned;
import nl.grip.events.ProgrammeId;

/** One programme of Tubbergen, four years of change in the social domain, in facts. */
final class Examples {

    static final ProgrammeId ID = new ProgrammeId(UUID.fromString("5f1c3a52-6f3e-4a34-9a55-0d0f6b1f1e01"));
    static final InterventionId PRACTICE = new InterventionId(UUID.fromString("7c0f3a52-6f3e-4a34-9a55-0d0f6b1f1e01"));
    static final InterventionId OTHER = new InterventionId(UUID.fromString("7c0f3a52-6f3e-4a34-9a55-0d0f6b1f1e02"));

    static final Code CODE = new Code("SD-2019");
    static final Code NEARBY = new Code("NABIJ");
    static final Code FEWER = new Code("MINDER-VERWIJZINGEN");
    static final Code FRAMEWORK = new Code("KADER-2018");
    static final Code SAME_CLIENTS = new Code("ZELFDE-CLIENTEN");
    static final Code PROGRESS = new Code("VOORTGANG-2020");

    static final LocalDate BEGIN = LocalDate.parse("2019-01-01");
    static final LocalDate LATER = LocalDate.parse("2020-03-01");
    static final LocalDate STILL_LATER = LocalDate.parse("2020-09-30");
    static final Instant KNOWN = Instant.parse("2020-11-01T12:00:00Z");

    static final Period YEARS = years("2019-01-01", "2022-12-31");
    static final Decision DECISION = decidedOn(LocalDate.parse("2018-12-17"));

    static final ProgrammeEstablished ESTABLISHED = new ProgrammeEstablished(ID, BEGIN, CODE, "Uitvoeringsplan", YEARS);
    static final ProgrammePeriodChanged LENGTHENED =
            new ProgrammePeriodChanged(ID, LATER, years("2019-01-01", "2023-12-31"), DECISION);
    static final ResponsibleAssigned ASSIGNED = new ResponsibleAssigned(ID, BEGIN, "Financiën", "Controller");
    static final AmbitionAdopted ADOPTED = new AmbitionAdopted(ID, BEGIN, NEARBY, "Zorg meer nabij");
    static final GoalSet GOAL_SET = new GoalSet(ID, LATER, FEWER, NEARBY, "Minder verwijzingen");
    static final GoalDropped GOAL_DROPPED = new GoalDropped(ID, STILL_LATER, FEWER, "Gehaald");
    static final InterventionPlanned PLANNED =
            new InterventionPlanned(ID, LATER, PRACTICE, NEARBY, List.of(2019, 2020));
    static final InterventionUnplanned UNPLANNED = new InterventionUnplanned(ID, STILL_LATER, PRACTICE, "Elders");
    static final DecisionTaken FRAMEWORK_ADOPTED =
            new DecisionTaken(ID, BEGIN, "Beleidskader", FRAMEWORK, null, DECISION);
    static final AssumptionMade MADE = new AssumptionMade(ID, BEGIN, SAME_CLIENTS, "Evenveel cliënten");
    static final AssumptionBroken BROKEN = new AssumptionBroken(ID, LATER, SAME_CLIENTS, "Meer aanmeldingen");
    static final AssumptionRestored RESTORED = new AssumptionRestored(ID, STILL_LATER, SAME_CLIENTS, "Weer als toen");
    static final ReportingMomentNamed NAMED =
            new ReportingMomentNamed(ID, STILL_LATER, PROGRESS, "Voortgang 2020", KNOWN);

    private Examples() {}

    static Period years(String from, String until) {
        return new Period(LocalDate.parse(from), LocalDate.parse(until));
    }

    static Decision decidedOn(LocalDate day) {
        return new Decision(DecisionBody.COUNCIL, day, "RV-2018-77", null);
    }
}

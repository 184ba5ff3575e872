package nl.grip.command.interventions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.grip.command.interventions.FundingLines.FundingLine;
import nl.grip.events.AreaCode;
import nl.grip.events.Budget;
import nl.grip.events.BudgetEvent.BudgetLineOpened;
import nl.grip.events.BudgetEvent.BudgetLineRenamed;
import nl.grip.events.BudgetEvent.BudgetLinesMerged;
import nl.grip.events.BudgetEvent.BudgetYearOpened;
import nl.grip.events.BudgetEvent.Share;
import nl.grip.events.BudgetYearId;
import nl.grip.events.Code;
import nl.grip.events.Decision;
import nl.grip.events.DecisionBody;
import nl.grip.events.Description;
import nl.grip.events.EmbeddingCondition;
import nl.grip.events.Funding;
import nl.grip.events.IndicatorCode;
import nl.grip.events.IndicatorVerdict;
import nl.grip.events.InterventionEvent.EmbeddingConditionLapsed;
import nl.grip.events.InterventionEvent.EmbeddingConditionMet;
import nl.grip.events.InterventionEvent.EmbeddingConditionSet;
import nl.grip.events.InterventionEvent.FundingNamed;
import nl.grip.events.InterventionEvent.IndicatorTied;
import nl.grip.events.InterventionEvent.InterventionEvaluated;
import nl.grip.events.InterventionEvent.InterventionProposed;
import nl.grip.events.InterventionEvent.InterventionReopened;
import nl.grip.events.InterventionEvent.InterventionStopped;
import nl.grip.events.InterventionEvent.PilotStarted;
import nl.grip.events.InterventionEvent.StructurallyEmbedded;
import nl.grip.events.InterventionId;
import nl.grip.events.Law;
import nl.grip.events.Money;
import nl.grip.events.Period;
import nl.grip.events.ProgrammeId;
import nl.grip.events.Recommendation;
import nl.grip.events.Scope;

/** One intervention of Tubbergen, the youth worker at the general practice, in facts. */
final class Examples {

    static final InterventionId ID = new InterventionId(UUID.fromString("7c0f3a52-6f3e-4a34-9a55-0d0f6b1f1e01"));
    static final InterventionId OTHER = new InterventionId(UUID.fromString("7c0f3a52-6f3e-4a34-9a55-0d0f6b1f1e02"));

    static final IndicatorCode REFERRALS = new IndicatorCode("JGGZ-VIA-HUISARTS");
    static final IndicatorCode SATISFACTION = new IndicatorCode("CEO-JEUGD-TEVREDEN");
    static final String PRACTICES = "Huisartsen Tubbergen";

    static final LocalDate PROPOSAL = LocalDate.parse("2019-01-15");
    static final LocalDate START = LocalDate.parse("2019-04-01");
    static final LocalDate END = LocalDate.parse("2020-12-31");
    static final LocalDate EVALUATION = LocalDate.parse("2020-10-15");
    static final LocalDate NEW_YEAR = LocalDate.parse("2021-01-01");

    static final Scope VILLAGE = scope("BU01830000");
    static final Scope VILLAGES = scope("BU01830000", "BU01830001");
    static final Scope EVERYWHERE = scope("BU01830000", "BU01830001", "GM0183");
    static final Period PILOT_YEARS = new Period(START, LocalDate.parse("2020-09-30"));
    static final Decision DECISION = decidedOn(LocalDate.parse("2020-12-14"));
    static final Description DESCRIPTION = description("Praktijkondersteuner jeugd");
    static final Funding INCIDENTAL =
            new Funding(Funding.Kind.INCIDENTAL, "Uitvoeringsplan sociaal domein", null, null);
    static final Funding STRUCTURAL = new Funding(Funding.Kind.STRUCTURAL, "Begroting 2022", null, null);

    static final InterventionProposed PROPOSED =
            new InterventionProposed(ID, PROPOSAL, DESCRIPTION, "Praktijken vragen", "Beleid", List.of(PRACTICES));
    static final IndicatorTied TIED = new IndicatorTied(ID, PROPOSAL, REFERRALS);
    static final PilotStarted PILOT_STARTED = new PilotStarted(ID, START, END, VILLAGE, 80);
    static final InterventionEvaluated EVALUATED = evaluated(EVALUATION, Recommendation.EMBED);
    static final EmbeddingConditionSet CONDITION_SET =
            new EmbeddingConditionSet(ID, EVALUATION, EmbeddingCondition.EMPLOYER, "Een werkgever");
    static final EmbeddingConditionMet CONDITION_MET =
            new EmbeddingConditionMet(ID, EVALUATION, EmbeddingCondition.EMPLOYER, "Getekend");
    static final EmbeddingConditionLapsed CONDITION_LAPSED =
            new EmbeddingConditionLapsed(ID, NEW_YEAR, EmbeddingCondition.EMPLOYER, "Opgezegd");
    static final FundingNamed FUNDED = new FundingNamed(ID, EVALUATION, INCIDENTAL);
    static final FundingNamed FUNDED_AT_EMBEDDING = new FundingNamed(ID, NEW_YEAR, INCIDENTAL);
    static final StructurallyEmbedded EMBEDDED = new StructurallyEmbedded(ID, NEW_YEAR, DECISION);
    static final InterventionStopped STOPPED =
            new InterventionStopped(ID, NEW_YEAR, DECISION, "Iets anders helpt beter", null);
    static final InterventionReopened REOPENED = new InterventionReopened(ID, NEW_YEAR, DECISION, "Toch niet");

    static final ProgrammeId PROGRAMME = new ProgrammeId(UUID.fromString("7c0f3a52-6f3e-4a34-9a55-0d0f6b1f1e03"));
    static final BudgetYearId BUDGET = BudgetYearId.of(PROGRAMME, 2021);
    static final Code CARE = new Code("CARE");
    static final Code PILOTS = new Code("PILOTS");
    static final Code PROJECTS = new Code("PROJECTS");

    private Examples() {}

    /** Of 2021: structural care under another title than it began with, and pilots that went up in projects. */
    static Optional<FundingLine> budgeted(BudgetYearId year, Code line) {
        var lines = new BudgetedLines();
        lines.tell(new BudgetYearOpened(BUDGET, NEW_YEAR, PROGRAMME, 2021));
        lines.tell(opened(CARE, Funding.Kind.STRUCTURAL));
        lines.tell(opened(PILOTS, Funding.Kind.INCIDENTAL));
        lines.tell(opened(PROJECTS, Funding.Kind.INCIDENTAL));
        lines.tell(new BudgetLineRenamed(BUDGET, NEW_YEAR, CARE, "Jeugdhulp", DECISION));
        lines.tell(new BudgetLinesMerged(
                BUDGET, NEW_YEAR, List.of(new Share(PILOTS, Money.ZERO, Money.ZERO)), PROJECTS, DECISION));
        return year.equals(BUDGET) ? lines.find(line) : Optional.empty();
    }

    private static BudgetLineOpened opened(Code line, Funding.Kind kind) {
        return new BudgetLineOpened(
                BUDGET, NEW_YEAR, line, "Regel " + line, kind, "Begroting", Budget.of(Money.of("1000")));
    }

    static Decision decidedOn(LocalDate day) {
        return new Decision(DecisionBody.COUNCIL, day, "RV-2020-81", null);
    }

    static Description description(String title) {
        return new Description(
                "PJ1",
                title,
                "Zorg meer nabij",
                "Spreekuur bij de huisarts",
                List.of(Law.JEUGDWET),
                List.of(),
                List.of());
    }

    static InterventionEvaluated evaluated(LocalDate on, Recommendation recommendation) {
        return new InterventionEvaluated(ID, on, PILOT_YEARS, "Minder verwijzingen", List.of(), recommendation);
    }

    static IndicatorVerdict verdictOn(IndicatorCode indicator) {
        return new IndicatorVerdict(indicator, IndicatorVerdict.Verdict.ACHIEVED, null);
    }

    static Scope scope(String... areas) {
        return new Scope(List.of(areas).stream().map(AreaCode::new).toList(), List.of("Jeugdigen"));
    }
}

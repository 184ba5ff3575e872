package nl.grip.command.interventions;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.grip.events.Description;
import nl.grip.events.EmbeddingCondition;
import nl.grip.events.Funding;
import nl.grip.events.IndicatorCode;
import nl.grip.events.InterventionEvent;
import nl.grip.events.InterventionEvent.AgreementSigned;
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

/** What holds of an intervention in any phase: about each thing that can be told of it, what was told last. */
record Known(LocalDate proposedOn, Map<Object, Object> latest) {

    /** What is told, and the thing it is about. The same told again about the same thing is nothing new. */
    private record Claim(Object about, Object told) {}

    /** Whether a condition is met, as a thing apart from its having been set. */
    private record Arranged(EmbeddingCondition condition) {}

    /** What it was embedded on, as a thing apart from what pays for it by now. */
    private record Embedded() {}

    static final Known NOTHING = new Known(LocalDate.MIN, Map.of());

    Known {
        latest = Map.copyOf(latest);
    }

    Known and(InterventionEvent event) {
        var more = new HashMap<>(latest);
        claims(event).forEach(claim -> more.put(claim.about(), claim.told()));
        if (event instanceof StructurallyEmbedded) {
            funding().ifPresent(funding -> more.put(new Embedded(), funding));
        }
        return new Known(event instanceof InterventionProposed ? event.effectiveOn() : proposedOn, more);
    }

    /** Whether the event would tell nothing that does not hold already. */
    boolean says(InterventionEvent event) {
        var own = claims(event).findFirst().orElseThrow();
        return own.told().equals(latest.get(own.about()));
    }

    Optional<PartnerJoined> joined(String partner) {
        return last(PartnerJoined.class, partner);
    }

    Optional<IndicatorTied> tied(IndicatorCode indicator) {
        return last(IndicatorTied.class, indicator);
    }

    boolean isSet(EmbeddingCondition condition) {
        return latest.containsKey(condition);
    }

    Optional<EmbeddingConditionMet> met(EmbeddingCondition condition) {
        return last(EmbeddingConditionMet.class, new Arranged(condition));
    }

    /** The conditions that were set and are not met, or no longer. */
    List<EmbeddingCondition> openConditions() {
        return Stream.of(EmbeddingCondition.values())
                .filter(condition -> isSet(condition) && met(condition).isEmpty())
                .toList();
    }

    Optional<Funding> funding() {
        return last(Funding.class, Funding.class);
    }

    /** What was named last to pay for it, where that holds on the day. */
    Optional<Funding> fundingOn(LocalDate day) {
        return last(LocalDate.class, FundingNamed.class)
                .filter(from -> !from.isAfter(day))
                .flatMap(_ -> funding());
    }

    /** What paid for it when it was embedded. */
    Optional<Funding> embeddedOn() {
        return last(Funding.class, new Embedded());
    }

    Optional<StructurallyEmbedded> embedding() {
        return last(StructurallyEmbedded.class, StructurallyEmbedded.class);
    }

    private <T> Optional<T> last(Class<T> type, Object about) {
        return Optional.ofNullable(latest.get(about)).filter(type::isInstance).map(type::cast);
    }

    /** The event's own claim first, then what follows from it. */
    private static Stream<Claim> claims(InterventionEvent event) {
        return switch (event) {
            case InterventionProposed proposed -> claims(proposed);
            case DescriptionRevised revised -> claim(Description.class, revised.description());
            case NextStepSet set -> claim(NextStepSet.class, set.nextStep());
            case LeadAssigned assigned -> claim(LeadAssigned.class, assigned.lead());
            case PartnerJoined joined -> claim(joined.partner(), joined);
            case PartnerLeft left -> claim(left.partner(), left);
            case IndicatorTied tied -> claim(tied.indicator(), tied);
            case IndicatorUntied untied -> claim(untied.indicator(), untied);
            case PilotStarted started -> claims(started);
            case PilotCapacityChanged changed -> claim(PilotCapacityChanged.class, changed.capacity());
            case EvaluationPlanned planned -> claim(EvaluationPlanned.class, planned);
            case EmbeddingConditionSet set -> claim(set.condition(), set);
            case EmbeddingConditionMet met -> claim(new Arranged(met.condition()), met);
            case EmbeddingConditionLapsed lapsed -> claim(new Arranged(lapsed.condition()), lapsed);
            case FundingNamed named ->
                Stream.concat(claim(Funding.class, named.funding()), claim(FundingNamed.class, named.effectiveOn()));
            case StructurallyEmbedded embedded -> claim(StructurallyEmbedded.class, embedded);
            case InterventionStopped stopped -> claim(InterventionStopped.class, stopped);
            case InterventionReopened reopened -> claim(InterventionStopped.class, reopened);
            case PredecessorNamed named -> claim(named.predecessor(), named.predecessor());
            case AgreementSigned _,
                    PilotScopeExpanded _,
                    PilotExtended _,
                    InterventionEvaluated _,
                    InterventionSteered _,
                    InterventionAccelerated _,
                    InterventionRolledOut _ -> claim(event, event);
        };
    }

    private static Stream<Claim> claims(InterventionProposed proposed) {
        var claims = Stream.<Claim>builder()
                .add(new Claim(InterventionProposed.class, proposed))
                .add(new Claim(Description.class, proposed.description()));
        if (proposed.nextStep() != null) {
            claims.add(new Claim(NextStepSet.class, proposed.nextStep()));
        }
        if (proposed.lead() != null) {
            claims.add(new Claim(LeadAssigned.class, proposed.lead()));
        }
        proposed.partners().stream()
                .map(partner -> new PartnerJoined(proposed.interventionId(), proposed.effectiveOn(), partner))
                .forEach(joined -> claims.add(new Claim(joined.partner(), joined)));
        return claims.build();
    }

    private static Stream<Claim> claims(PilotStarted started) {
        var itself = claim(PilotStarted.class, started);
        return started.capacity() == null
                ? itself
                : Stream.concat(itself, claim(PilotCapacityChanged.class, started.capacity()));
    }

    private static Stream<Claim> claim(Object about, Object told) {
        return Stream.of(new Claim(about, told));
    }
}

package nl.grip.query;

import io.cloudevents.CloudEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.grip.events.AreaCode;
import nl.grip.events.Decision;
import nl.grip.events.DecisionBody;
import nl.grip.events.Description;
import nl.grip.events.DomainEvent;
import nl.grip.events.EmbeddingCondition;
import nl.grip.events.Funding;
import nl.grip.events.InterventionEvent;
import nl.grip.events.InterventionEvent.EmbeddingConditionSet;
import nl.grip.events.InterventionEvent.FundingNamed;
import nl.grip.events.InterventionEvent.InterventionProposed;
import nl.grip.events.InterventionEvent.InterventionStopped;
import nl.grip.events.InterventionEvent.LeadAssigned;
import nl.grip.events.InterventionEvent.NextStepSet;
import nl.grip.events.InterventionEvent.PartnerJoined;
import nl.grip.events.InterventionEvent.PilotStarted;
import nl.grip.events.InterventionId;
import nl.grip.events.Law;
import nl.grip.events.Municipality;
import nl.grip.events.Scope;
import nl.grip.events.StreamId;
import nl.grip.events.wire.CloudEvents;
import nl.grip.events.wire.EventCatalog;
import nl.grip.events.wire.EventForm;
import nl.grip.events.wire.EventJson;
import nl.grip.events.wire.Fact;
import nl.grip.events.wire.Provenance;

/** Facts for tests. What they say follows from what they are asked for, so that a failure can be seen again. */
public final class Facts {

    public static final LocalDate DAY = LocalDate.of(2020, 1, 6);
    public static final Decision DECISION = new Decision(DecisionBody.EXECUTIVE, DAY, "2020-001", null);
    public static final EventForm OLD_EMBEDDING = new EventForm("StructurallyEmbedded", 1);
    private static final Instant FIRST = Instant.parse("2020-02-01T08:00:00Z");

    private Facts() {}

    public static InterventionId id(long number) {
        return new InterventionId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + number));
    }

    public static InterventionProposed proposed(InterventionId id, String code, String title) {
        var description = new Description(
                code,
                title,
                "Preventie",
                "Wat er gebeurt",
                List.of(Law.JEUGDWET),
                List.of("gezinnen"),
                List.of(new AreaCode("GM0183")));
        return new InterventionProposed(id, DAY, description, null, null, List.of());
    }

    public static Scope scope(String area) {
        return new Scope(List.of(new AreaCode(area)), List.of());
    }

    public static Fact fact(String municipality, DomainEvent event, long sequence, long position) {
        return CloudEvents.read(cloudEvent(new Municipality(municipality), event, sequence, position))
                .getFirst();
    }

    public static CloudEvent cloudEvent(Municipality municipality, DomainEvent event, long sequence, long position) {
        return cloudEvent(
                municipality, EventCatalog.formOf(event), EventJson.write(event), event.stream(), sequence, position);
    }

    /** As it was written in a form of then or of today. */
    public static CloudEvent cloudEvent(
            Municipality municipality, EventForm form, String text, StreamId stream, long sequence, long position) {
        var id = new UUID(0x0190_0000_0000_7000L, 0x9000_0000_0000_0000L + position);
        return CloudEvents.fact(
                FactPublisher.SOURCE,
                id,
                form,
                text,
                stream,
                sequence,
                position,
                FIRST.plusSeconds(position),
                new Provenance(municipality, "user-1", null));
    }

    /** An embedding in the form in which it named its funding as well. */
    public static String oldEmbedding(InterventionId id, String reference) {
        return """
            {"interventionId": "%s", "effectiveOn": "2021-01-01",
             "decision": {"body": "COUNCIL", "decidedOn": "2020-12-14", "reference": "%s"},
             "funding": {"kind": "INCIDENTAL", "source": "Uitvoeringsplan"}}
            """.formatted(id.id(), reference);
    }

    /** A life of that many events that a command side could have recorded. */
    public static List<InterventionEvent> life(InterventionId id, int length, Random random) {
        var life = new ArrayList<InterventionEvent>();
        life.add(proposed(id, "P" + random.nextInt(100), "Titel " + random.nextInt(100)));
        while (life.size() < length - 1) {
            var on = DAY.plusDays(life.size());
            life.add(
                    switch (random.nextInt(6)) {
                        case 0 -> new NextStepSet(id, on, "stap " + life.size());
                        case 1 -> new LeadAssigned(id, on, "team " + random.nextInt(3));
                        case 2 -> new PartnerJoined(id, on, "partner " + random.nextInt(5));
                        case 3 ->
                            new PilotStarted(
                                    id, on, on.plusMonths(6), scope("WK018300"), random.nextBoolean() ? 12 : null);
                        case 4 ->
                            new EmbeddingConditionSet(id, on, EmbeddingCondition.MONITORING, "eis " + life.size());
                        default ->
                            new FundingNamed(id, on, new Funding(Funding.Kind.INCIDENTAL, "bron \"é\"", null, null));
                    });
        }
        if (length > 1) {
            life.add(new InterventionStopped(id, DAY.plusYears(1), DECISION, "klaar", null));
        }
        return life;
    }
}

package nl.grip.bench.seed;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import nl.grip.events.AreaCode;
import nl.grip.events.Decision;
import nl.grip.events.DecisionBody;
import nl.grip.events.Description;
import nl.grip.events.InterventionEvent;
import nl.grip.events.InterventionEvent.InterventionProposed;
import nl.grip.events.InterventionEvent.InterventionSteered;
import nl.grip.events.InterventionEvent.InterventionStopped;
import nl.grip.events.InterventionEvent.LeadAssigned;
import nl.grip.events.InterventionEvent.NextStepSet;
import nl.grip.events.InterventionEvent.PartnerJoined;
import nl.grip.events.InterventionEvent.PilotCapacityChanged;
import nl.grip.events.InterventionEvent.PilotStarted;
import nl.grip.events.InterventionId;
import nl.grip.events.Law;
import nl.grip.events.Municipality;
import nl.grip.events.Scope;

/**
 * One intervention, told event by event: proposed, worked on, from a fifth of its length on in pilot, and one in four
 * stopped at its end. Every event says something that did not hold yet, on a day not before that of the one before.
 */
public final class Life {

    private static final LocalDate FIRST_PROPOSALS = LocalDate.of(2019, 1, 1);
    private static final int DAYS_OF_PROPOSALS = 700;
    private static final int DAYS_OF_A_LIFE = 1500;

    /** Shorter ones have not come to a pilot. */
    private static final int LENGTH_WITH_PILOT = 5;

    private static final long ONE_IN = 4;

    private final long length;
    private final SplittableRandom chances;
    private final InterventionId id;
    private final Municipality municipality;
    private final LocalDate proposedOn;
    private final boolean stopped;
    private final long pilotAt;
    private long sequence;

    Life(long which, long length, SplittableRandom chances) {
        this.length = length;
        this.chances = chances;
        id = new InterventionId(Texts.identifier(chances));
        municipality = new Municipality(Texts.municipality(which));
        proposedOn = FIRST_PROPOSALS.plusDays(chances.nextInt(DAYS_OF_PROPOSALS));
        stopped = length >= LENGTH_WITH_PILOT && which % ONE_IN == ONE_IN - 1;
        pilotAt = length < LENGTH_WITH_PILOT ? length : length / LENGTH_WITH_PILOT;
    }

    public InterventionId id() {
        return id;
    }

    /** Whose intervention it is. */
    public Municipality municipality() {
        return municipality;
    }

    /** How many events it has when all is told. */
    public long length() {
        return length;
    }

    /** Whether it ends stopped, so that nothing more can be asked of it. */
    public boolean isStopped() {
        return stopped;
    }

    public boolean isTold() {
        return sequence == length;
    }

    /** The sequence of the event that {@link #next()} gives. */
    public long sequence() {
        return sequence;
    }

    /** A name for that event. */
    UUID name() {
        return Texts.identifier(chances);
    }

    /** @throws IllegalStateException where all is told */
    public InterventionEvent next() {
        if (isTold()) {
            throw new IllegalStateException("all is told of " + id);
        }
        var at = sequence++;
        var on = proposedOn.plusDays(at * DAYS_OF_A_LIFE / length);
        if (at == 0) {
            return proposed();
        }
        if (at == pilotAt) {
            return new PilotStarted(id, on, on.plusDays(DAYS_OF_A_LIFE), scope(), null);
        }
        if (stopped && at == length - 1) {
            return new InterventionStopped(id, on, decision(on, at), Texts.sentence(chances, at), null);
        }
        return worked(at, on);
    }

    private InterventionProposed proposed() {
        var description = new Description(
                "P-" + Long.toString(Math.abs(id.id().getLeastSignificantBits() % 100_000)),
                Texts.title(chances),
                Texts.ambition(chances),
                Texts.paragraph(chances),
                List.of(Law.WMO),
                scope().targetGroups(),
                scope().areas());
        return new InterventionProposed(id, proposedOn, description, null, null, List.of(Texts.partner(0)));
    }

    /** Each text names its place in the life, and no other event says the same. */
    private InterventionEvent worked(long at, LocalDate on) {
        var inPilot = at > pilotAt;
        return switch (chances.nextInt(10)) {
            case 0 -> new LeadAssigned(id, on, Texts.lead(at));
            case 1 -> new PartnerJoined(id, on, Texts.partner(at));
            case 2 ->
                inPilot
                        ? new InterventionSteered(id, on, decision(on, at), Texts.sentence(chances, at))
                        : new LeadAssigned(id, on, Texts.lead(at));
            case 3 -> inPilot ? new PilotCapacityChanged(id, on, Math.toIntExact(at + 1)) : nextStep(at, on);
            default -> nextStep(at, on);
        };
    }

    private NextStepSet nextStep(long at, LocalDate on) {
        return new NextStepSet(id, on, Texts.sentence(chances, at));
    }

    private Scope scope() {
        return new Scope(List.of(new AreaCode(municipality.code())), List.of("inwoners"));
    }

    private static Decision decision(LocalDate on, long at) {
        return new Decision(DecisionBody.EXECUTIVE, on, "B-" + on.getYear() + "-" + at, null);
    }
}

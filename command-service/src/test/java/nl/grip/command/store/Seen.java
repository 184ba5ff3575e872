package nl.grip.command.store;

import static nl.grip.command.store.TestStore.TUBBERGEN;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.grip.events.InterventionEvent.FundingNamed;
import nl.grip.events.InterventionEvent.NextStepSet;
import nl.grip.events.InterventionEvent.StructurallyEmbedded;
import nl.grip.events.InterventionId;
import nl.grip.events.wire.Provenance;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;

/** What an automation sees. */
final class Seen {

    private final InterventionId stream;
    private final List<String> steps = new CopyOnWriteArrayList<>();

    Seen(InterventionId stream) {
        this.stream = stream;
    }

    List<String> steps() {
        return steps;
    }

    @EventHandler
    void on(NextStepSet event, @MetaDataValue(CommandContext.PROVENANCE) Provenance provenance) {
        if (event.interventionId().equals(stream) && provenance.equals(TUBBERGEN)) {
            steps.add(event.nextStep());
        }
    }

    @EventHandler
    void on(FundingNamed event) {
        if (event.interventionId().equals(stream)) {
            steps.add("paid from " + event.funding().source());
        }
    }

    @EventHandler
    void on(StructurallyEmbedded event) {
        if (event.interventionId().equals(stream)) {
            steps.add("embedded");
        }
    }
}

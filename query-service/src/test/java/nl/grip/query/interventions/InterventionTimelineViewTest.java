package nl.grip.query.interventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.grip.events.InterventionEvent.InterventionSteered;
import nl.grip.events.InterventionEvent.NextStepSet;
import nl.grip.query.Facts;
import nl.grip.query.projections.Fold;
import nl.grip.query.projections.RowKey;
import org.junit.jupiter.api.Test;

class InterventionTimelineViewTest {

    private final InterventionTimelineView view = new InterventionTimelineView();

    @Test
    void everyEventIsARowOfItsOwn() {
        var fold = new Fold<>(view, Map.of());

        fold.apply(Facts.fact("GM0183", Facts.proposed(Facts.id(1), "PJ1", "Titel"), 0, 1));
        fold.apply(Facts.fact("GM0183", new NextStepSet(Facts.id(1), Facts.DAY, "werven"), 1, 2));

        assertThat(fold.changed()).hasSize(2);
    }

    @Test
    void saysWhoWhatAndSinceWhen() {
        var row = view.evolve(
                new RowKey("x"), null, Facts.fact("GM0183", new NextStepSet(Facts.id(1), Facts.DAY, "werven"), 3, 7));

        assertThat(row.event()).isEqualTo("NextStepSet");
        assertThat(row.actor()).isEqualTo("user-1");
        assertThat(row.sequence()).isEqualTo(3);
        assertThat(row.effectiveOn()).isEqualTo(Facts.DAY);
        assertThat(row.decision()).isNull();
        assertThat(row.data()).isEqualTo(Map.of("nextStep", "werven"));
    }

    @Test
    void namesTheDecisionApart() {
        var steered = new InterventionSteered(Facts.id(1), Facts.DAY, Facts.DECISION, "anders");

        var row = view.evolve(new RowKey("x"), null, Facts.fact("GM0183", steered, 3, 7));

        assertThat(row.decision()).isEqualTo(Facts.DECISION);
        assertThat(row.data()).isEqualTo(Map.of("change", "anders"));
    }

    @Test
    void pointsToTheTimelineOfItsIntervention() {
        var key = view.rowsOf(Facts.fact("GM0183", new NextStepSet(Facts.id(1), Facts.DAY, "werven"), 3, 7))
                .toList();

        assertThat(key).hasSize(1);
        assertThat(view.href(key.getFirst()))
                .isEqualTo("/v1/interventions/" + Facts.id(1).id() + "/timeline");
    }
}

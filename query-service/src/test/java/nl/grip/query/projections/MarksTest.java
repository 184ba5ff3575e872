package nl.grip.query.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.grip.events.InterventionEvent.NextStepSet;
import nl.grip.events.InterventionId;
import nl.grip.events.Municipality;
import nl.grip.query.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Up to where a build is complete, by what it has taken and by the last mark. */
class MarksTest {

    private final BuildTrial<CountingRow> trial = new BuildTrial<>(new CountingView(), 2);

    @BeforeEach
    void nothingIsSaidYet() {
        trial.sql().update("update mark set position = 0, ends = '{}'");
    }

    @Test
    void aPartitionInWhichNothingHappenedHoldsNothingBack() {
        take(0, 0, 4);
        assertThat(position()).isZero();

        say(4, Map.of("interventions-0", 4L));

        assertThat(position()).isEqualTo(4);
    }

    @Test
    void aPartitionWhoseLastFactIsNotTakenYetDoes() {
        take(0, 0, 4);
        take(1, 0, 2);
        say(6, Map.of("interventions-0", 4L, "interventions-1", 5L));
        assertThat(position()).isEqualTo(2);

        take(1, 1, 5);

        assertThat(position()).isEqualTo(6);
    }

    @Test
    void whatWasTakenBeyondTheMarkCounts() {
        say(3, Map.of("interventions-0", 3L, "interventions-1", 2L));

        take(0, 0, 8);
        take(1, 0, 7);

        assertThat(position()).isEqualTo(7);
    }

    @Test
    void aMarkThatComesLateTakesNothingBack() {
        say(9, Map.of());
        say(3, Map.of("interventions-0", 3L));

        assertThat(position()).isEqualTo(9);
    }

    private void take(int partition, long offset, long position) {
        var stream = new InterventionId(UUID.randomUUID());
        var fact = Facts.cloudEvent(new Municipality("GM0183"), new NextStepSet(stream, Facts.DAY, "one"), 0, position);
        trial.take(List.of(BuildTrial.received(partition, offset, fact, stream.value())));
    }

    private void say(long position, Map<String, Long> ends) {
        Marks.keep(trial.database(), position, ends);
    }

    private long position() {
        return trial.builds().position(trial.build());
    }
}

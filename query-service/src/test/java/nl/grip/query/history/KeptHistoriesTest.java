package nl.grip.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.grip.events.InterventionEvent.NextStepSet;
import nl.grip.events.InterventionId;
import nl.grip.query.FactPublisher;
import nl.grip.query.Facts;
import nl.grip.query.Installation;
import nl.grip.query.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is kept of the past says no more and no less than the journal does. */
class KeptHistoriesTest {

    private static final String OURS = "GM0183";
    private static final String THEIRS = "GM0164";
    private static final LocalDate JUNE = LocalDate.of(2020, 6, 1);
    private static final Installation INSTALLATION = Installation.fresh();
    private static final RunningService SERVICE = INSTALLATION.start("--grip.views.position-wait=10s");
    private static final JdbcTemplate OWNED = INSTALLATION.owned();
    private static final FactPublisher PUBLISHER = INSTALLATION.publisher();

    @BeforeAll
    static void ready() {
        SERVICE.ready();
    }

    @AfterAll
    static void stop() {
        PUBLISHER.close();
        SERVICE.close();
    }

    @Test
    void whatCameSinceIsThere() {
        var id = Facts.id(1);
        recorded(id, "Werven");
        assertThat(nextStep(id)).isEqualTo("Werven");

        var last = PUBLISHER.publish(OURS, new NextStepSet(id, JUNE, "Evalueren"));

        assertThat(nextStep(id, "Grip-Position", Long.toString(last))).isEqualTo("Evalueren");
    }

    @Test
    void whatIsNoMoreInTheJournalIsNotTold() {
        var id = Facts.id(2);
        recorded(id, "Werven", "Evalueren");
        assertThat(nextStep(id)).isEqualTo("Evalueren");

        takeAway(id, 2);

        assertThat(nextStep(id)).isEqualTo("Werven");
    }

    @Test
    void whatIsMissingHalfwayCanComeYet() {
        var id = Facts.id(3);
        recorded(id, "Werven", "Evalueren", "Inbedden");
        OWNED.execute("create table away as select * from " + journal() + " where key = '" + keyOf(id, 2) + "'");
        takeAway(id, 2);
        assertThat(steps(id)).containsExactlyInAnyOrder("Werven", "Inbedden");

        OWNED.execute("insert into " + journal() + " select * from away");

        assertThat(steps(id)).containsExactlyInAnyOrder("Werven", "Evalueren", "Inbedden");
    }

    @Test
    void itIsKeptForNobodyElse() {
        var id = Facts.id(4);
        recorded(id, "Werven");
        assertThat(nextStep(id)).isEqualTo("Werven");

        assertThat(SERVICE.get(THEIRS, path(id)).statusCode()).isEqualTo(404);
    }

    private static void recorded(InterventionId id, String... steps) {
        var last =
                PUBLISHER.publish(OURS, Facts.proposed(id, "PJ" + id.id().getLeastSignificantBits() % 10, "Huisarts"));
        for (var step : steps) {
            last = PUBLISHER.publish(OURS, new NextStepSet(id, JUNE, step));
        }
        SERVICE.json(OURS, "/journal", "Grip-Position", Long.toString(last));
    }

    private static void takeAway(InterventionId id, long sequence) {
        assertThat(OWNED.update("delete from " + journal() + " where key = ?", keyOf(id, sequence)))
                .isOne();
    }

    private static String keyOf(InterventionId id, long sequence) {
        return JournalView.keyOf(id.value(), sequence, 0);
    }

    private static String journal() {
        return INSTALLATION.table("journal");
    }

    private static String nextStep(InterventionId id, String... headers) {
        return SERVICE.json(OURS, path(id), headers).path("nextStep").asString();
    }

    private static List<String> steps(InterventionId id) {
        return SERVICE.json(OURS, "/interventions/" + id.id() + "/timeline?effectiveOn=" + JUNE)
                .findValuesAsString("nextStep");
    }

    private static String path(InterventionId id) {
        return "/interventions/" + id.id() + "?effectiveOn=" + JUNE;
    }
}

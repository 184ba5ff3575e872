package nl.grip.query.projections;

import static nl.grip.query.projections.Operator.REGISTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import nl.grip.query.Facts;
import nl.grip.query.Installation;
import nl.grip.query.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A rebuild that takes a while: what is told of it, and what becomes of it when its instance ends halfway. */
@Tag("long")
class HalfwayTest {

    private static final int LIVES = 100;
    private static final int FACTS = 6 * LIVES;
    private static final String[] SLOWLY = {"--grip.views.batch=1", "--grip.telemetry.sample-every=200ms"};

    private final Installation installation = Installation.fresh();
    private final Operator operator = Operator.of(installation);

    @BeforeEach
    void manyFactsAreServed() {
        var random = new Random(1);
        try (var publisher = installation.publisher();
                var service = installation.start().ready()) {
            var last = 0L;
            for (var life = 0; life < LIVES; life++) {
                last = publisher.publish("GM0183", Facts.life(Facts.id(life), 6, random));
            }
            Operator.awaitEveryView(service, last);
        }
    }

    @Test
    void itIsToldHowFarItIsHowFastItGoesAndHowLongItTakes() {
        try (var service = installation.start(SLOWLY).ready()) {
            var build = operator.order(service, REGISTER, "rebuild");

            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(20))
                    .untilAsserted(() -> {
                        var facts = Operator.build(service, build).get("facts");
                        assertThat(facts.path("folded").asLong(-1)
                                        + facts.path("toGo").asLong(-1))
                                .isEqualTo(FACTS);
                        assertThat(facts.path("perSecond").asDouble(-1)).isPositive();
                        assertThat(facts.path("remainingSeconds").asLong(-1)).isPositive();
                        assertThat(remaining(service)).isPositive();
                    });
            operator.awaitServing(List.of(build));
            await().untilAsserted(() -> {
                var facts = Operator.build(service, build).get("facts");
                assertThat(facts.path("folded").asLong(-1)).isEqualTo(FACTS);
                assertThat(facts.path("remainingSeconds").asLong(-1)).isZero();
            });
        }
    }

    @Test
    void whatEndedHalfwayIsGoneOnWithAndNotBegunAnew() {
        long build;
        try (var service = installation.start(SLOWLY).ready()) {
            build = operator.order(service, REGISTER, "rebuild");
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> folded(build) > FACTS / 10);
        }
        var before = folded(build);
        assertThat(before).isLessThan(FACTS);

        try (var other = installation.start(SLOWLY).ready()) {
            operator.awaitServing(List.of(build));
            assertThat(folded(build)).isEqualTo(FACTS);
            assertThat(figure(other, "grip_view_facts_total{status=\"building\",view=\"" + REGISTER + "\"}"))
                    .isLessThanOrEqualTo(FACTS - before);
            assertThat(operator.buildsOf(REGISTER)).hasSize(2);
        }
    }

    private long folded(long build) {
        var folded = operator.database()
                .queryForObject("select sum(next_offset) from view_progress where build = ?", Long.class, build);
        return folded == null ? 0 : folded;
    }

    private static double remaining(RunningService service) {
        return figure(service, "grip_view_rebuild_remaining_seconds{view=\"" + REGISTER + "\"}");
    }

    private static double figure(RunningService service, String name) {
        return service.manage("GET", "/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElse(Double.NaN);
    }
}

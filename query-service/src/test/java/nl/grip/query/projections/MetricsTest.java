package nl.grip.query.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import nl.grip.query.FactPublisher;
import nl.grip.query.Facts;
import nl.grip.query.Installation;
import nl.grip.query.RunningService;
import nl.grip.testing.ExposedMetrics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the service tells Prometheus. */
class MetricsTest {

    private static final String REGISTER = "view=\"intervention-register\"";
    private static final Installation INSTALLATION = Installation.fresh();
    private static final RunningService SERVICE = INSTALLATION.start("--grip.telemetry.sample-every=100ms");
    private static final FactPublisher PUBLISHER = INSTALLATION.publisher();

    @BeforeAll
    static void begin() {
        SERVICE.ready();
        PUBLISHER.publish(
                "GM0183", Facts.proposed(Facts.id(1), "PJ1", "Een"), Facts.proposed(Facts.id(2), "PJ2", "Twee"));
    }

    @AfterAll
    static void end() {
        PUBLISHER.close();
        SERVICE.close();
    }

    @Test
    void factsThatWereFoldedAreCountedAndNothingIsBehind() {
        await().untilAsserted(() -> {
            assertThat(figure("grip_view_facts_total{status=\"serving\"," + REGISTER + "}"))
                    .isEqualTo(2);
            assertThat(figure("grip_view_position{" + REGISTER + "}")).isEqualTo(2);
            assertThat(figure("grip_view_delay_seconds_count{" + REGISTER + "}"))
                    .isPositive();
            assertThat(figure("grip_view_newest_age_seconds{" + REGISTER + "}")).isPositive();
            assertThat(figure("grip_view_builds{status=\"serving\"," + REGISTER + "}"))
                    .isEqualTo(1);
            assertThat(figure("grip_view_parked_facts{" + REGISTER + "}")).isZero();
            assertThat(exposed().lines().filter(line -> line.startsWith("grip_view_lag_records")))
                    .isNotEmpty()
                    .allMatch(line -> line.endsWith(" 0.0"));
        });
    }

    @Test
    void areWrittenDown() {
        SERVICE.get("GM0183", "/interventions");
        await().untilAsserted(() -> assertThat(exposed()).contains("grip_view_lag_records{"));

        ExposedMetrics.of(exposed()).isCommittedAs(Path.of("../infra/observability/query-service.md"));
    }

    @Test
    void nobodyAndNothingIsNamed() {
        SERVICE.get("GM0183", "/no-such-path");

        assertThat(exposed()).doesNotContain("GM0183").doesNotContain("no-such-path");
    }

    private static String exposed() {
        return SERVICE.manage("GET", "/prometheus").body();
    }

    /** Not a number where it is not there. */
    private static double figure(String name) {
        return exposed()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1))
                .mapToDouble(Double::parseDouble)
                .findFirst()
                .orElse(Double.NaN);
    }
}

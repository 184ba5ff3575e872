package nl.grip.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.UUID;
import nl.grip.command.RunningCommandService;
import nl.grip.command.http.Client.Bodies;
import nl.grip.testing.ExposedMetrics;
import org.junit.jupiter.api.Test;

/** What the service tells Prometheus. */
class MetricsTest {

    private static final RunningCommandService SERVICE = RunningCommandService.instance();

    @Test
    void commandsAreCountedByWhatBecameOfThem() {
        var refused = "grip_commands_total{command=\"StartPilot\",outcome=\"refused\",rule=\"pilot-already-started\"}";
        var accepted = "grip_commands_total{command=\"StartPilot\",outcome=\"accepted\",rule=\"none\"}";
        var acceptedBefore = figure(accepted);
        var refusedBefore = figure(refused);
        var intervention = Client.PROJECT_LEAD.propose();

        assertThat(Client.PROJECT_LEAD
                        .post(intervention + "/pilots", Bodies.PILOT)
                        .status())
                .isEqualTo(201);
        assertThat(Client.PROJECT_LEAD
                        .post(intervention + "/pilots", Bodies.PILOT.replace("2019-04", "2019-05"))
                        .status())
                .isEqualTo(409);

        assertThat(figure(accepted)).isEqualTo(acceptedBefore + 1);
        assertThat(figure(refused)).isEqualTo(refusedBefore + 1);
    }

    @Test
    void aRequestThatIsAnsweredFromItsReceiptIsCounted() {
        var before = figure("grip_receipts_replayed_total");
        var lead = Client.PROJECT_LEAD.with("Idempotency-Key", UUID.randomUUID().toString());

        lead.post("", Bodies.PROPOSAL);
        lead.post("", Bodies.PROPOSAL);

        assertThat(figure("grip_receipts_replayed_total")).isEqualTo(before + 1);
    }

    @Test
    void theHeadOfTheLedgerAndWhatIsPublishedAreTold() {
        var position =
                Long.parseLong(Client.PROJECT_LEAD.post("", Bodies.PROPOSAL).header("Grip-Position"));

        await().untilAsserted(() -> {
            assertThat(figure("grip_ledger_position")).isGreaterThanOrEqualTo(position);
            assertThat(figure("grip_publication_position")).isGreaterThanOrEqualTo(position);
            assertThat(figure("grip_publication_unpublished_facts")).isZero();
            assertThat(figure("grip_append_waiting_commands")).isZero();
            assertThat(figure("grip_append_open")).isEqualTo(1);
            assertThat(figure("grip_duty_leading{duty=\"publication\"}")).isEqualTo(1);
            assertThat(figure("grip_duty_leading{duty=\"publication\"}")).isEqualTo(1);
        });
        assertThat(figure("grip_append_batch_commands_count")).isPositive();
        assertThat(figure("grip_append_seconds_count")).isEqualTo(figure("grip_append_batch_commands_count"));
    }

    @Test
    void nobodyAndNothingIsNamed() {
        var intervention = Client.PROJECT_LEAD.propose();
        Client.PROJECT_LEAD.post("/no-such-path/" + UUID.randomUUID(), "{}");

        assertThat(exposed())
                .doesNotContain("GM0183")
                .doesNotContain(intervention.substring(1))
                .doesNotContain("no-such-path");
    }

    @Test
    void areWrittenDown() {
        Client.PROJECT_LEAD.propose();

        ExposedMetrics.of(exposed()).isCommittedAs(Path.of("../infra/observability/command-service.md"));
    }

    private static String exposed() {
        return SERVICE.manage("/prometheus").body();
    }

    /** 0 where it is not there yet. */
    private static double figure(String name) {
        return exposed()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1))
                .mapToDouble(Double::parseDouble)
                .findFirst()
                .orElse(0);
    }
}

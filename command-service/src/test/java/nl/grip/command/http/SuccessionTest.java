package nl.grip.command.http;

import static nl.grip.command.http.Client.Bodies.nextStep;
import static nl.grip.command.http.Client.Bodies.stopFor;
import static nl.grip.command.http.Client.PROJECT_LEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SuccessionTest {

    @Test
    void aSuccessorIsToldWhosePlaceItTakes() {
        var stopped = PROJECT_LEAD.propose();
        var successor = PROJECT_LEAD.propose();
        assertThat(PROJECT_LEAD.post(stopped + "/stops", stopFor(successor)).status())
                .isEqualTo(201);
        var step = nextStep("Beginnen");
        PROJECT_LEAD.post(successor + "/next-steps", step);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(PROJECT_LEAD
                                .post(successor + "/next-steps", step)
                                .header("ETag"))
                        .isEqualTo("\"2\""));
    }
}

package nl.grip.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What lies under everything: HTTP, JSON, and nothing else. */
class FloorTest {

    private static final RunningPart FLOOR = RunningPart.floor();
    private static final String NEXT_STEPS = "interventions/00000000-0000-4000-8000-000000000001/next-steps";
    private static final String NEXT_STEP = "{\"effectiveOn\": \"2026-02-02\", \"nextStep\": \"Openen.\"}";

    @AfterAll
    static void stop() {
        FLOOR.close();
    }

    @Test
    void answersWhatItRead() {
        var answer = FLOOR.post("", "/floor/" + NEXT_STEPS, NEXT_STEP);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("interventionId")).isEqualTo("00000000-0000-4000-8000-000000000001");
        assertThat(answer.body().path("sequence").asLong()).isEqualTo(7);
        assertThat(answer.body().path("position").asLong()).isEqualTo(7);
    }

    @Test
    void asksForATokenAtItsSecondAddress() {
        var path = "/floor/with-token/" + NEXT_STEPS;
        assertThat(FLOOR.post("", path, NEXT_STEP).status()).isEqualTo(401);
        assertThat(FLOOR.post(RunningPart.projectLead(), path, NEXT_STEP).status())
                .isEqualTo(201);
    }

    @Test
    void hasNothingOfAxonAndNoDatabase() {
        var context = FLOOR.context();
        assertThat(context.getBeansOfType(DataSource.class)).isEmpty();
        assertThat(Stream.of(context.getBeanDefinitionNames())
                        .map(name -> String.valueOf(context.getType(name)))
                        .filter(type -> type.contains("org.axonframework.")))
                .isEmpty();
        assertThat(FLOOR.health().text("status")).isEqualTo("UP");
    }
}

package nl.grip.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SampleTest {

    private static final TelemetrySettings QUICK = new TelemetrySettings(Duration.ofMillis(20));

    @Test
    void isAskedAgainAndAgainByItself() {
        var asked = new AtomicInteger();
        try (var sample = new Sample<>("counting", QUICK, asked::incrementAndGet)) {
            await().untilAsserted(() -> assertThat(sample.latest())
                    .hasValueSatisfying(value -> assertThat(value).isGreaterThan(3)));
        }
    }

    @Test
    void costsNothingToLookAt() {
        var asked = new AtomicInteger();
        try (var sample =
                new Sample<>("counting", new TelemetrySettings(Duration.ofHours(1)), asked::incrementAndGet)) {
            await().until(() -> sample.latest().isPresent());
            for (var look = 0; look < 1000; look++) {
                assertThat(sample.number(Integer::doubleValue)).isEqualTo(1);
            }
        }
    }

    @Test
    void isNoAnswerWhenItIsTooOldAndOneAgainWhenItIsBack() {
        var isAway = new AtomicBoolean();
        try (var sample = new Sample<>("failing", QUICK, () -> answer(isAway))) {
            await().until(() -> sample.latest().isPresent());

            isAway.set(true);
            await().until(() -> sample.latest().isEmpty());
            assertThat(sample.number(Integer::doubleValue)).isNaN();

            isAway.set(false);
            await().until(() -> sample.latest().isPresent());
        }
    }

    private static Integer answer(AtomicBoolean isAway) {
        if (isAway.get()) {
            throw new IllegalStateException("nobody answers");
        }
        return 1;
    }
}

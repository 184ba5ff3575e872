package nl.grip.query.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import nl.grip.events.InterventionEvent.NextStepSet;
import nl.grip.query.Facts;
import nl.grip.query.Installation;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;

class ParkingTest {

    /** Beside the views of the service. */
    static class Poisoned {

        @Bean
        CountingView countingView() {
            return new CountingView();
        }
    }

    @Test
    void anOperatorSeesWhatIsParkedAndTriesItAgain() {
        var installation = Installation.fresh();
        try (var service = installation.start(List.of(Poisoned.class)).ready();
                var publisher = installation.publisher()) {
            publisher.publish(
                    "GM0183", Facts.proposed(Facts.id(1), "PJ1", "Een"), Facts.proposed(Facts.id(2), "PJ2", "Twee"));
            publisher.publish("GM0183", new NextStepSet(Facts.id(1), Facts.DAY, CountingView.POISON));
            var last = publisher.publish("GM0183", new NextStepSet(Facts.id(2), Facts.DAY, "goed"));

            await().until(() ->
                    service.managed("/health/views").path("status").asString().equals("DEGRADED"));

            assertThat(service.managed("/health/views").at("/details/parked").asLong())
                    .isEqualTo(1);
            assertThat(service.manage("GET", "/health").statusCode()).isEqualTo(200);
            assertThat(service.manage("GET", "/health/readiness").statusCode()).isEqualTo(200);
            assertThat(service.json("GM0183", "/interventions", "Grip-Position", Long.toString(last))
                            .path("total")
                            .asLong())
                    .isEqualTo(2);
            assertThat(service.managed("/views").toString())
                    .contains("poisoned")
                    .contains(Facts.id(1).id().toString());

            service.bean(CountingView.class).mend();
            assertThat(service.manage("POST", "/views/counting/retry").body()).contains("1");

            assertThat(service.managed("/health/views").path("status").asString())
                    .isEqualTo("UP");
            assertThat(service.manage("POST", "/views/nothing/retry").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void aRebuildThatParksWhatIsShownNowNeverBecomesVisible() {
        var installation = Installation.fresh();
        try (var service = installation.start(List.of(Poisoned.class)).ready();
                var publisher = installation.publisher()) {
            var view = service.bean(CountingView.class);
            view.mend();
            var last = publisher.publish("GM0183", new NextStepSet(Facts.id(1), Facts.DAY, CountingView.POISON));
            service.json("GM0183", "/interventions", "Grip-Position", Long.toString(last - 1));
            await().until(() -> service.managed("/views").toString().contains("\"position\":" + last));
            view.breakAgain();

            service.manage("POST", "/views/counting/rebuild");

            await().until(() -> service.managed("/views").toString().contains("poisoned"));
            assertThat(statuses(service.bean(Builds.class))).containsExactly(BuildStatus.SERVING, BuildStatus.BUILDING);
            view.mend();
            service.manage("POST", "/views/counting/retry");
            await().until(() ->
                    statuses(service.bean(Builds.class)).equals(List.of(BuildStatus.RETIRED, BuildStatus.SERVING)));
        }
    }

    private static List<BuildStatus> statuses(Builds builds) {
        return builds.all().stream()
                .filter(build -> build.view().equals("counting"))
                .map(Build::status)
                .toList();
    }
}

package nl.grip.query.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.grip.events.InterventionEvent.NextStepSet;
import nl.grip.events.InterventionEvent.PartnerJoined;
import nl.grip.query.FactPublisher;
import nl.grip.query.Facts;
import nl.grip.query.Installation;
import nl.grip.query.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class RebuildTest {

    private static final String OURS = "GM0183";
    private static final int VIEWS = 13;
    private static final List<String> SOME = List.of(
            "intervention-register",
            "intervention-timeline",
            "journal",
            "planned-intervention",
            "intervention-milestones");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Installation installation = Installation.fresh();
    private final JdbcTemplate database = installation.owned();

    @Test
    void rebuiltEqualsLiveWhileFactsKeepComingAndReadersNeverSeeAStepBack() {
        try (var one = installation.start("--grip.views.batch=20");
                var other = installation.start("--grip.views.batch=20");
                var publisher = installation.publisher()) {
            one.ready();
            other.ready();
            publishLives(publisher, 40);
            var going = new AtomicBoolean(true);
            var publishing = CompletableFuture.supplyAsync(() -> publishWhile(publisher, one, going));
            var reading = CompletableFuture.supplyAsync(() -> readWhile(List.of(one, other), going));

            for (var round = 0; round < 2; round++) {
                rebuild(one);
            }

            going.set(false);
            var last = publishing.join();
            var seen = reading.join();
            assertThat(seen).isSorted();
            awaitEveryView(one, last);
            assertThat(builds("serving")).hasSize(VIEWS);
            assertRebuiltEqualsLive();
        }
    }

    @Test
    void aSubscriberIsToldOfTheSwitch() {
        try (var service = installation.start();
                var publisher = installation.publisher()) {
            service.ready();
            publishLives(publisher, 2);
            service.json(OURS, "/interventions", "Grip-Position", "2");
            rebuild(service);

            assertThat(database.queryForList(
                            "select municipality from notice where kind = 'reset' and view = 'intervention-register'",
                            String.class))
                    .contains(OURS);
        }
    }

    @Test
    void twoInstancesShareTheWorkAndEitherCanGoOnAlone() {
        try (var one = installation.start();
                var publisher = installation.publisher()) {
            one.ready();
            publishLives(publisher, 20);
            try (var other = installation.start().ready()) {
                var last = publishLives(publisher, 20);
                other.json(OURS, "/interventions", "Grip-Position", Long.toString(last));
            }
            var last = publishLives(publisher, 20);

            awaitEveryView(one, last);
            assertRebuiltEqualsLive();
        }
    }

    @Test
    void aRestartGoesOnWhereItWas() {
        try (var publisher = installation.publisher()) {
            try (var service = installation.start().ready()) {
                publishLives(publisher, 5);
                service.json(OURS, "/interventions", "Grip-Position", "5");
            }
            var last = publishLives(publisher, 5);
            try (var service = installation.start().ready()) {
                awaitEveryView(service, last);
                assertThat(builds("serving")).hasSize(VIEWS);
                assertRebuiltEqualsLive();
            }
        }
    }

    /** A position that one endpoint has reached says nothing of the views that others read. */
    private static void awaitEveryView(RunningService service, long position) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(service.managed("/views").get("builds"))
                        .filteredOn(build -> build.get("status").asString().equals("serving"))
                        .allSatisfy(build ->
                                assertThat(build.get("position").asLong()).isGreaterThanOrEqualTo(position)));
    }

    /** Tables of both builds, row for row, once the retired one is no longer written: what it has is folded from the same facts. */
    private void assertRebuiltEqualsLive() {
        var live = SOME.stream().map(this::rows).toList();
        assertThat(live).allSatisfy(rows -> assertThat(rows).isNotEmpty());
        try (var service = installation.start().ready()) {
            SOME.forEach(view -> rebuild(service, view));
        }
        assertThat(SOME.stream().map(this::rows).toList()).isEqualTo(live);
    }

    private List<String> rows(String view) {
        return database.query(
                "select to_jsonb(r)::text from " + installation.table(view) + " r order by key",
                (row, _) -> row.getString(1));
    }

    private void rebuild(RunningService service) {
        rebuild(service, "intervention-register");
    }

    private void rebuild(RunningService service, String view) {
        var answer = service.manage("POST", "/views/" + view + "/rebuild");
        assertThat(answer.statusCode()).isEqualTo(200);
        var build = Long.parseLong(answer.body().replaceAll("\\D", ""));
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> builds("serving").contains(build));
    }

    private List<Long> builds(String status) {
        return database.query("select build from view_build where status = ?", (row, _) -> row.getLong(1), status);
    }

    private static long publishLives(FactPublisher publisher, int number) {
        var random = new Random(number);
        var last = 0L;
        for (var one = 0; one < number; one++) {
            last = publisher.publish(
                    OURS, Facts.life(Facts.id(random.nextInt(1 << 20)), 1 + random.nextInt(6), random));
        }
        return last;
    }

    /** Each time as soon as an instance shows what was published before, or says that it does not yet. */
    private static long publishWhile(FactPublisher publisher, RunningService service, AtomicBoolean going) {
        var random = new Random(1);
        publisher.publish(OURS, Facts.proposed(Facts.id(1L << 30), "PJ1", "Steeds anders"));
        var last = 0L;
        for (var step = 0; going.get(); step++) {
            last = publisher.publish(
                    OURS,
                    new NextStepSet(Facts.id(1L << 30), Facts.DAY, "stap " + step),
                    new PartnerJoined(Facts.id(1L << 30), Facts.DAY, "partner " + random.nextInt(9)));
            service.get(OURS, "/interventions?pageSize=1", "Grip-Position", Long.toString(last));
        }
        return last;
    }

    /** @return the positions shown, each from one instance, one after the other */
    private static List<Long> readWhile(List<RunningService> services, AtomicBoolean going) {
        var shown = new ArrayList<Long>();
        for (var read = 0; going.get(); read++) {
            var answer = services.get(read % services.size()).get(OURS, "/interventions?pageSize=100");
            assertThat(answer.statusCode()).isEqualTo(200);
            shown.add(answer.headers().firstValueAsLong("Grip-Position").orElseThrow());
        }
        return shown;
    }
}

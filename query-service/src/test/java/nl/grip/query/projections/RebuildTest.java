package nl.grip.query.projections;

import static java.util.stream.Collectors.toMap;
import static nl.grip.query.projections.Operator.REGISTER;
import static nl.grip.query.projections.Operator.awaitEveryView;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.grip.events.InterventionEvent.NextStepSet;
import nl.grip.events.InterventionEvent.PartnerJoined;
import nl.grip.query.AnyHistory;
import nl.grip.query.EveryView;
import nl.grip.query.FactPublisher;
import nl.grip.query.Facts;
import nl.grip.query.Installation;
import nl.grip.query.RunningService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

@Tag("long")
class RebuildTest {

    private static final String OURS = "GM0183";
    private static final List<String> VIEWS =
            EveryView.all().stream().map(View::name).toList();

    private final Installation installation = Installation.fresh();
    private final JdbcTemplate database = installation.owned();
    private final Operator operator = Operator.of(installation);

    @Test
    void rebuiltEqualsLiveWhileFactsKeepComingAndReadersNeverSeeAStepBack() {
        try (var one = installation.start("--grip.views.batch=20");
                var other = installation.start("--grip.views.batch=20");
                var publisher = installation.publisher()) {
            one.ready();
            other.ready();
            publishLives(publisher, 40);
            AnyHistory.oneOfEachKind(new Random(3)).forEach(history -> publisher.publish(OURS, history));
            var going = new AtomicBoolean(true);
            var publishing = CompletableFuture.supplyAsync(() -> publishWhile(publisher, one, going));
            var reading = CompletableFuture.supplyAsync(() -> readWhile(List.of(one, other), going));

            for (var round = 0; round < 2; round++) {
                operator.rebuild(one, REGISTER);
            }

            going.set(false);
            var last = publishing.join();
            var seen = reading.join();
            assertThat(seen).isSorted();
            awaitEveryView(one, last);
            assertThat(operator.builds("serving")).hasSize(VIEWS.size());
            assertThat(VIEWS).allSatisfy(view -> assertThat(rows(view)).as(view).isNotEmpty());
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
            operator.rebuild(service, REGISTER);

            assertThat(database.queryForList(
                            "select municipality from notice where keys = array[null::text] and view = 'intervention-register'",
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
                assertThat(operator.builds("serving")).hasSize(VIEWS.size());
                assertRebuiltEqualsLive();
            }
        }
    }

    @Test
    void aDatabaseThatWasLostIsFilledAnew() {
        try (var publisher = installation.publisher()) {
            long last;
            try (var service = installation.start().ready()) {
                AnyHistory.oneOfEachKind(new Random(8)).forEach(history -> publisher.publish(OURS, history));
                last = publishLives(publisher, 20);
                awaitEveryView(service, last);
            }
            var empty = new Installation(Installation.fresh().database(), installation.topics());
            try (var service = empty.start().ready()) {
                awaitEveryView(service, last);
            }
            assertThat(VIEWS)
                    .allSatisfy(view ->
                            assertThat(rows(empty, view)).as(view).isNotEmpty().isEqualTo(rows(view)));
        }
    }

    /** Of every view: the rows that were folded as facts came, and those that are folded from the first fact on. */
    private void assertRebuiltEqualsLive() {
        var live = VIEWS.stream().collect(toMap(view -> view, this::rows));
        try (var service = installation.start().ready()) {
            operator.awaitServing(VIEWS.stream()
                    .map(view -> operator.order(service, view, "rebuild"))
                    .toList());
        }
        assertThat(VIEWS.stream().collect(toMap(view -> view, this::rows))).isEqualTo(live);
    }

    private List<String> rows(String view) {
        return rows(installation, view);
    }

    private static List<String> rows(Installation installation, String view) {
        return installation
                .owned()
                .query(
                        "select to_jsonb(r)::text from " + installation.table(view) + " r order by municipality, key",
                        (row, _) -> row.getString(1));
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

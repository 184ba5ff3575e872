package nl.grip.query.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.grip.events.InterventionEvent.NextStepSet;
import nl.grip.query.FactPublisher;
import nl.grip.query.Facts;
import nl.grip.query.Installation;
import nl.grip.query.RunningService;
import nl.grip.testing.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class SubscriptionTest {

    private static final String VIEW = "intervention-timeline";
    private static final String OURS = "GM0183";
    private static final String THEIRS = "GM0164";
    private static final Installation INSTALLATION = Installation.fresh();
    private static final String[] QUICK = {"--grip.notices.heartbeat=300ms", "--grip.notices.page=7"};
    private static final RunningService ONE = INSTALLATION.start(QUICK);
    private static final RunningService OTHER = INSTALLATION.start(QUICK);
    private static final FactPublisher PUBLISHER = INSTALLATION.publisher();
    private static final JdbcTemplate DATABASE = INSTALLATION.owned();

    @BeforeAll
    static void begin() {
        ONE.ready();
        OTHER.ready();
        PUBLISHER.publish(OURS, Facts.proposed(Facts.id(1), "PJ1", "Een"), Facts.proposed(Facts.id(2), "PJ2", "Twee"));
        PUBLISHER.publish(THEIRS, Facts.proposed(Facts.id(3), "PJ3", "Van de buren"));
    }

    @AfterAll
    static void end() {
        PUBLISHER.close();
        ONE.close();
        OTHER.close();
    }

    @Test
    void saysHelloAndThenWhatChangedAndWhereToFindIt() {
        try (var subscriber = Subscriber.to(ONE, OURS, "intervention-register", null)) {
            await().until(() -> !subscriber.told().isEmpty());
            var hello = subscriber.told().getFirst();
            var position = PUBLISHER.publish(OURS, new NextStepSet(Facts.id(1), Facts.DAY, "stap"));

            await().until(() -> changed(subscriber, position));

            assertThat(hello.event()).isEqualTo("hello");
            var change = subscriber.changes().getLast();
            assertThat(change.key()).isEqualTo(Facts.id(1).id().toString());
            assertThat(change.data().path("href").asString()).isEqualTo("/v1/interventions/" + change.key());
            assertThat(ONE.json(OURS, "/interventions/" + change.key())
                            .path("nextStep")
                            .asString())
                    .isEqualTo("stap");
        }
    }

    /** Every event is a row of the timeline, so what is told can be counted. */
    @Test
    void missesNothingAndHearsNothingTwiceOverReconnectsAndOverTwoInstances() {
        var random = new Random(7);
        var from = PUBLISHER.publish(OURS, new NextStepSet(Facts.id(2), Facts.DAY, "begin"));
        ONE.json(OURS, "/interventions/" + Facts.id(2).id() + "/timeline", "Grip-Position", Long.toString(from));
        var heard = new ArrayList<Long>();
        String last;
        try (var first = Subscriber.to(ONE, OURS, VIEW, null)) {
            await().until(() -> first.lastId() != null);
            last = first.told().getFirst().id();
        }
        var to = from;
        for (var connection = 0; connection < 12; connection++) {
            var instance = random.nextBoolean() ? ONE : OTHER;
            try (var subscriber = Subscriber.to(instance, OURS, VIEW, last)) {
                for (var publication = 0; publication < 3; publication++) {
                    to = publishSome(random);
                }
                var enough = random.nextInt(6);
                await().until(() -> subscriber.changes().size() >= enough);
                var received = subscriber.changes();
                received.forEach(
                        change -> heard.add(change.data().path("position").asLong()));
                last = received.isEmpty() ? last : received.getLast().id();
            }
        }
        try (var subscriber = Subscriber.to(OTHER, OURS, VIEW, last)) {
            var end = to;
            await().until(() -> changed(subscriber, end) || heard.contains(end));
            subscriber
                    .changes()
                    .forEach(change -> heard.add(change.data().path("position").asLong()));
        }
        assertThat(heard).doesNotHaveDuplicates();
        assertThat(heard).containsAll(oursBetween(from, to));
        assertThat(heard).isSubsetOf(oursBetween(0, to));
    }

    @Test
    void whatCommitsLateIsToldLateAndNotLost() throws SQLException {
        try (var subscriber = Subscriber.to(ONE, OURS, VIEW, null);
                var late =
                        DriverManager.getConnection(INSTALLATION.database(), "grip_query_owner", "grip_query_owner")) {
            await().until(() -> subscriber.lastId() != null);
            late.setAutoCommit(false);
            try (var statement = late.createStatement()) {
                statement.execute("insert into notice (view, version, municipality, keys, positions) values "
                        + "('%s', %d, 'GM0183', '{late/1}', '{1}')".formatted(VIEW, version()));
            }
            var position = PUBLISHER.publish(OURS, new NextStepSet(Facts.id(1), Facts.DAY, "vroeger klaar"));
            ONE.json(
                    OURS, "/interventions/" + Facts.id(1).id() + "/timeline", "Grip-Position", Long.toString(position));

            late.commit();

            await().until(() -> changed(subscriber, position));
            assertThat(subscriber.changes().stream().map(Subscriber.Told::key)).contains("late/1");
            assertThat(subscriber.changes().getFirst().key()).isEqualTo("late/1");
        }
    }

    private static int version() {
        return ONE.views().stream()
                .filter(view -> view.name().equals(VIEW))
                .findFirst()
                .orElseThrow()
                .version();
    }

    @Test
    void anotherMunicipalityHearsNothing() {
        try (var theirs = Subscriber.to(ONE, THEIRS, VIEW, null);
                var ours = Subscriber.to(ONE, OURS, VIEW, null)) {
            await().until(() -> theirs.lastId() != null && ours.lastId() != null);
            var mine = PUBLISHER.publish(OURS, new NextStepSet(Facts.id(1), Facts.DAY, "van ons"));
            var yours = PUBLISHER.publish(THEIRS, new NextStepSet(Facts.id(3), Facts.DAY, "van hen"));

            await().until(() -> changed(ours, mine) && changed(theirs, yours));

            assertThat(theirs.changes())
                    .allMatch(change -> change.key().startsWith(Facts.id(3).id().toString()));
            assertThat(ours.changes())
                    .noneMatch(
                            change -> change.key().startsWith(Facts.id(3).id().toString()));
        }
    }

    @Test
    void whoWasAwayTooLongIsToldToFetchEverything() {
        var before = DATABASE.queryForObject("select transaction_id::text from notice_pruned", String.class);
        DATABASE.update("update notice_pruned set transaction_id = pg_snapshot_xmin(pg_current_snapshot())");
        try (var subscriber = Subscriber.to(ONE, OURS, VIEW, "5-1");
                var ofTheFuture = Subscriber.to(ONE, OURS, VIEW, "999999999999-1")) {
            await().until(() ->
                    !subscriber.told().isEmpty() && !ofTheFuture.told().isEmpty());

            assertThat(subscriber.told().getFirst().event()).isEqualTo("reset");
            assertThat(ofTheFuture.told().getFirst().event()).isEqualTo("reset");
            var position = PUBLISHER.publish(OURS, new NextStepSet(Facts.id(1), Facts.DAY, "daarna"));
            await().until(() -> changed(subscriber, position));
        } finally {
            DATABASE.update("update notice_pruned set transaction_id = ?::text::xid8", before);
        }
    }

    @Test
    void endsWithItsToken() {
        var token = TestIssuer.running()
                .sign(TestIssuer.running()
                        .claims(OURS, "viewer")
                        .with("exp", Instant.now().plus(Duration.ofSeconds(2))));
        try (var subscriber = Subscriber.with(ONE, token, VIEW, null)) {
            await().until(() -> subscriber.lastId() != null);

            await().atMost(Duration.ofSeconds(20)).until(subscriber::isEnded);
        }
    }

    @Test
    void endsWhenTheServiceStops() {
        try (var service = INSTALLATION.start(QUICK).ready();
                var subscriber = Subscriber.to(service, OURS, VIEW, null)) {
            await().until(() -> subscriber.lastId() != null);

            service.close();

            await().until(subscriber::isEnded);
        }
    }

    @Test
    void whatCannotBeSubscribedToIsRefused() {
        var answer = ONE.get(OURS, "/notices?view=nothing", "Accept", "text/event-stream");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("invalid-request");
        assertThat(ONE.get(OURS, "/notices?view=" + VIEW, "Accept", "text/event-stream", "Last-Event-ID", "x")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void isCountedWhileItIsOpenAndWhenItIsLeft() {
        var open = "grip_notices_subscriptions{view=\"" + VIEW + "\"}";
        var left = "grip_notices_subscriptions_ended_total{end=\"left\",view=\"" + VIEW + "\"}";
        var before = figure(left);

        try (var subscriber = Subscriber.to(ONE, OURS, VIEW, null)) {
            await().until(() -> !subscriber.told().isEmpty());
            assertThat(figure(open)).isPositive();
        }

        await().untilAsserted(() -> {
            assertThat(figure(left)).isGreaterThan(before);
            assertThat(figure(open)).isZero();
        });
    }

    private static double figure(String name) {
        return ONE.manage("GET", "/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .sum();
    }

    private static boolean changed(Subscriber subscriber, long position) {
        return subscriber.changes().stream()
                .anyMatch(change -> change.data().path("position").asLong() == position);
    }

    private static long publishSome(Random random) {
        var steps = IntStream.rangeClosed(0, random.nextInt(5))
                .mapToObj(_ -> new NextStepSet(Facts.id(1 + random.nextInt(2)), Facts.DAY, "stap"))
                .toList();
        return PUBLISHER.publish(OURS, steps);
    }

    private static List<Long> oursBetween(long after, long to) {
        return DATABASE.query(
                "select position from " + INSTALLATION.table("intervention-timeline")
                        + " where municipality = ? and position > ? and position <= ?",
                (row, _) -> row.getLong(1),
                OURS,
                after,
                to);
    }
}

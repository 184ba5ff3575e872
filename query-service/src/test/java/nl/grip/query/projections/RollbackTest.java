package nl.grip.query.projections;

import static nl.grip.query.projections.Operator.REGISTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import nl.grip.query.FactPublisher;
import nl.grip.query.Facts;
import nl.grip.query.Installation;
import nl.grip.query.RunningService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Going back to the build that served before, and how long one can. */
@Tag("long")
class RollbackTest {

    private static final String OURS = "GM0183";

    private final Installation installation = Installation.fresh();
    private final Operator operator = Operator.of(installation);

    @Test
    void readersGoBackToTheBuildBeforeWithAllThatHappenedSince() {
        try (var one = installation.start().ready();
                var other = installation.start().ready();
                var publisher = installation.publisher()) {
            publish(publisher, 1, 10);
            var first = operator.buildsOf(REGISTER).getFirst();
            operator.rebuild(one, REGISTER);
            var last = publish(publisher, 11, 20);
            shown(one, last);

            assertThat(operator.order(other, REGISTER, "rollback")).isEqualTo(first);
            operator.awaitServing(List.of(first));

            assertThat(shown(one, last)).isEqualTo(20);
            assertThat(shown(other, last)).isEqualTo(20);
            assertThat(shown(one, publish(publisher, 21, 21))).isEqualTo(21);
        }
    }

    @Test
    void whoWentBackCanGoForthAgain() {
        try (var service = installation.start().ready()) {
            operator.rebuild(service, REGISTER);
            var builds = operator.buildsOf(REGISTER);
            operator.awaitServing(List.of(operator.order(service, REGISTER, "rollback")));
            assertThat(operator.builds("serving")).contains(builds.getFirst());

            operator.awaitServing(List.of(operator.order(service, REGISTER, "rollback")));

            assertThat(operator.builds("serving")).contains(builds.getLast()).doesNotContain(builds.getFirst());
        }
    }

    @Test
    void thereIsNothingToGoBackToBeforeTheFirstRebuildAndAfterTheTimeThatItIsKept() {
        try (var service = installation.start("--grip.views.keep-retired=1ms").ready()) {
            assertThat(service.manage("POST", "/views/" + REGISTER + "/rollback")
                            .statusCode())
                    .isEqualTo(409);
            operator.rebuild(service, REGISTER);

            await().untilAsserted(() -> assertThat(operator.buildsOf(REGISTER)).hasSize(1));
            assertThat(service.manage("POST", "/views/" + REGISTER + "/rollback")
                            .statusCode())
                    .isEqualTo(409);
            assertThat(tables("intervention_register%")).hasSize(1);
        }
    }

    @Test
    void aVersionThatNobodyRunsAnyMoreGoesWithItsTable() {
        try (var service = installation.start().ready()) {
            var old = new OldVersion("counting", 7);
            old.isServed(installation);
            assertThat(tables("counting%")).hasSize(1);

            old.wasFollowedLast(installation, Duration.ofDays(29));
            operator.rebuild(service, REGISTER);
            assertThat(tables("counting%")).hasSize(1);

            old.wasFollowedLast(installation, Duration.ofDays(31));
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(tables("counting%")).isEmpty());
            assertThat(operator.buildsOf("counting")).isEmpty();
        }
    }

    private List<String> tables(String like) {
        return operator.database()
                .query(
                        "select tablename from pg_tables where schemaname = 'public' and tablename like ?",
                        (row, _) -> row.getString(1),
                        like);
    }

    private static long publish(FactPublisher publisher, int from, int to) {
        var random = new Random(from);
        var last = 0L;
        for (var life = from; life <= to; life++) {
            last = publisher.publish(OURS, Facts.life(Facts.id(life), 1 + random.nextInt(4), random));
        }
        return last;
    }

    /** How many there are in the register. */
    private static long shown(RunningService service, long position) {
        return service.json(OURS, "/interventions?pageSize=1", "Grip-Position", Long.toString(position))
                .get("total")
                .asLong();
    }

    /** A build as an earlier version of the service would have left it. */
    private record OldVersion(String view, int version) {

        void isServed(Installation installation) {
            var database = installation.owned();
            var build = database.queryForObject(
                    "insert into view_build (view, version, status) values (?, ?, 'serving') returning build",
                    Long.class,
                    view,
                    version);
            database.execute("create table %1$s_%2$s_%3$s (key text)".formatted(view, version, build));
            database.execute("create view %1$s_v%2$s as select * from %1$s_%2$s_%3$s".formatted(view, version, build));
        }

        void wasFollowedLast(Installation installation, Duration ago) {
            installation
                    .owned()
                    .update(
                            "update view_build set followed_at = now() - make_interval(days => ?) where view = ?",
                            (int) ago.toDays(),
                            view);
        }
    }
}

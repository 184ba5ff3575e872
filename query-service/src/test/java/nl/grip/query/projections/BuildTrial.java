package nl.grip.query.projections;

import static java.util.stream.Collectors.toMap;

import com.zaxxer.hikari.HikariDataSource;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventSerializer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.grip.events.Municipality;
import nl.grip.query.Installation;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A build of a view on a real database, fed by hand: what Kafka would bring, in the batches that a test wants. */
final class BuildTrial<R extends Record> {

    private static final HikariDataSource SOURCE = source();

    private final View<R> view;
    private final OwnerDatabase database = new OwnerDatabase(SOURCE);
    private final Builds builds = new Builds(database);
    private final Build build;
    private final Intake intake;

    BuildTrial(View<R> view, int partitions) {
        this.view = view;
        database.sql()
                .update("update view_build set status = 'retired', retired_at = now() where view = ?", view.name());
        build = builds.begin(
                view,
                IntStream.range(0, partitions).mapToObj(BuildTrial::partition).toList());
        intake = new Intake(database, List.of(target()));
    }

    /** An intake into all of these builds, wherever each of them is. */
    static Intake together(List<? extends BuildTrial<?>> trials) {
        return new Intake(
                new OwnerDatabase(SOURCE),
                trials.stream().<Target<?>>map(BuildTrial::target).toList());
    }

    static TopicPartition partition(int number) {
        return new TopicPartition("interventions", number);
    }

    static Received received(int partition, long offset, CloudEvent event, @Nullable String key) {
        var headers = new RecordHeaders();
        byte[] payload;
        try (var serializer = new CloudEventSerializer()) {
            payload = serializer.serialize("interventions", headers, event);
        }
        return new Received(partition(partition), offset, key, headers, payload);
    }

    void serve() {
        sql().update("update view_build set status = 'serving', served_at = now() where build = ?", build.number());
    }

    /** As a consumer does that has read nothing else since the build was last stored. */
    Intake.Outcome take(List<Received> batch) {
        var stored = intake.next();
        return intake.take(
                batch,
                batch.stream()
                        .map(Received::source)
                        .distinct()
                        .collect(toMap(one -> one, one -> stored.getOrDefault(one, -1L))));
    }

    private Target<R> target() {
        return new Target<>(view, build);
    }

    Intake intake() {
        return intake;
    }

    Builds builds() {
        return builds;
    }

    Build build() {
        return build;
    }

    Map<RowAddress, FoldedRow<R>> rows(Collection<RowAddress> addresses) {
        return builds.table(view, build).read(addresses);
    }

    @Nullable
    FoldedRow<R> row(String municipality, String key) {
        var address = new RowAddress(new Municipality(municipality), new RowKey(key));
        return rows(List.of(address)).get(address);
    }

    /** Every row, with all that is stored of it. */
    List<String> stored() {
        return sql().query(
                        "select to_jsonb(r)::text from " + build.table() + " r order by municipality, key",
                        (row, _) -> row.getString(1));
    }

    /** In which something waits. */
    Set<Lane> lanes() {
        return builds.parkedLanes(build);
    }

    JdbcTemplate sql() {
        return database.sql();
    }

    OwnerDatabase database() {
        return database;
    }

    /** The same database, as it is for readers. */
    DataSource asReader() {
        return new DriverManagerDataSource(SOURCE.getJdbcUrl(), Databases.READER, Databases.READER);
    }

    long parked() {
        return count("select count(*) from parked where build = ?");
    }

    long notices() {
        return count("select coalesce(sum(cardinality(keys)), 0) from notice where ? is not null and view = '"
                + view.name() + "'");
    }

    /** How far it is in every partition. */
    Map<TopicPartition, Reached> reached() {
        return builds.reached(build);
    }

    long position() {
        return reached().values().stream().mapToLong(Reached::position).min().orElse(0);
    }

    private long count(String query) {
        Long count = sql().queryForObject(query, Long.class, build.number());
        return count == null ? 0 : count;
    }

    private static HikariDataSource source() {
        var source = new HikariDataSource();
        source.setJdbcUrl(Installation.fresh().database());
        source.setUsername(Databases.OWNER);
        source.setPassword(Databases.OWNER);
        source.setMaximumPoolSize(4);
        Flyway.configure().dataSource(source).load().migrate();
        return source;
    }
}

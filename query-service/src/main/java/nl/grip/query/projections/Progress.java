package nl.grip.query.projections;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** How far builds have come in every partition: what counts, whatever Kafka thinks of it. They are named by their numbers. */
final class Progress {

    /** In an order that is everyone's, so that nobody waits for one who waits for him. */
    private static final String IN_ORDER = " order by build, topic, partition for update";

    /** Of one build in one partition. */
    private record Entry(long build, TopicPartition partition, Reached reached) {}

    private final JdbcTemplate sql;
    private final List<Long> builds;

    Progress(JdbcTemplate sql, List<Long> builds) {
        this.sql = sql;
        this.builds = builds;
    }

    void begin(Collection<TopicPartition> partitions) {
        sql.update("""
                insert into view_progress (build, topic, partition)
                select * from unnest(?::bigint[]) builds, unnest(?::text[], ?::integer[]) partitions
                on conflict do nothing
                """, numbers(), topics(partitions), numbers(partitions));
    }

    Map<Long, Map<TopicPartition, Reached>> read() {
        return collect("select * from view_progress where build = any(?)", (Object) numbers());
    }

    /** Until the transaction ends nobody else moves the builds. */
    Map<Long, Map<TopicPartition, Reached>> lock() {
        return collect("select * from view_progress where build = any(?)" + IN_ORDER, (Object) numbers());
    }

    /** Until the transaction ends nobody else moves the builds in these partitions. */
    Map<Long, Map<TopicPartition, Reached>> lock(Collection<TopicPartition> partitions) {
        return collect("""
            select * from view_progress
            where build = any(?) and (topic, partition) in (select * from unnest(?::text[], ?::integer[]))
            """ + IN_ORDER, numbers(), topics(partitions), numbers(partitions));
    }

    void store(Map<Long, Map<TopicPartition, Reached>> reached) {
        var entries = reached.entrySet().stream()
                .flatMap(build -> build.getValue().entrySet().stream()
                        .map(entry -> new Entry(build.getKey(), entry.getKey(), entry.getValue())))
                .toList();
        var partitions = entries.stream().map(Entry::partition).toList();
        sql.update(
                """
                update view_progress progress
                   set next_offset = reached.next_offset, position = reached.position, filling = reached.filling
                  from unnest(?::bigint[], ?::text[], ?::integer[], ?::bigint[], ?::bigint[], ?::integer[])
                       as reached (build, topic, partition, next_offset, position, filling)
                 where progress.build = reached.build
                   and progress.topic = reached.topic and progress.partition = reached.partition
                """,
                entries.stream().map(Entry::build).toArray(Long[]::new),
                topics(partitions),
                numbers(partitions),
                entries.stream().map(entry -> entry.reached().nextOffset()).toArray(Long[]::new),
                entries.stream().map(entry -> entry.reached().position()).toArray(Long[]::new),
                entries.stream().map(entry -> entry.reached().filling()).toArray(Integer[]::new));
    }

    private Map<Long, Map<TopicPartition, Reached>> collect(String query, Object... arguments) {
        Map<Long, Map<TopicPartition, Reached>> reached = new HashMap<>();
        RowCallbackHandler each = row -> reached.computeIfAbsent(row.getLong("build"), _ -> new HashMap<>())
                .put(
                        new TopicPartition(row.getString("topic"), row.getInt("partition")),
                        new Reached(row.getLong("next_offset"), row.getLong("position"), row.getInt("filling")));
        sql.query(query, each, arguments);
        return reached;
    }

    private Long[] numbers() {
        return builds.toArray(Long[]::new);
    }

    private static String[] topics(Collection<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::topic).toArray(String[]::new);
    }

    private static Integer[] numbers(Collection<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::partition).toArray(Integer[]::new);
    }
}

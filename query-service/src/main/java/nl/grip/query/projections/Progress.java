package nl.grip.query.projections;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** How far a build has come in every partition: what counts, whatever Kafka thinks of it. */
final class Progress {

    private final JdbcTemplate sql;
    private final long build;

    Progress(JdbcTemplate sql, long build) {
        this.sql = sql;
        this.build = build;
    }

    void begin(Collection<TopicPartition> partitions) {
        sql.update(
                "insert into view_progress (build, topic, partition) "
                        + "select ?, * from unnest(?::text[], ?::integer[]) on conflict do nothing",
                build,
                topics(partitions),
                numbers(partitions));
    }

    Map<TopicPartition, Reached> read() {
        return collect("select * from view_progress where build = ?", build);
    }

    /** Until the transaction ends nobody else moves the build. */
    Map<TopicPartition, Reached> lock() {
        return collect("select * from view_progress where build = ? order by topic, partition for update", build);
    }

    /** Until the transaction ends nobody else moves the build in these partitions. */
    Map<TopicPartition, Reached> lock(Collection<TopicPartition> partitions) {
        return collect("""
            select * from view_progress
            where build = ? and (topic, partition) in (select * from unnest(?::text[], ?::integer[]))
            order by topic, partition for update
            """, build, topics(partitions), numbers(partitions));
    }

    void store(Map<TopicPartition, Reached> reached) {
        sql.update(
                """
                update view_progress progress
                   set next_offset = reached.next_offset, position = reached.position, filling = reached.filling
                  from unnest(?::text[], ?::integer[], ?::bigint[], ?::bigint[], ?::integer[])
                       as reached (topic, partition, next_offset, position, filling)
                 where progress.build = ? and progress.topic = reached.topic and progress.partition = reached.partition
                """,
                topics(reached.keySet()),
                numbers(reached.keySet()),
                reached.values().stream().map(Reached::nextOffset).toArray(Long[]::new),
                reached.values().stream().map(Reached::position).toArray(Long[]::new),
                reached.values().stream().map(Reached::filling).toArray(Integer[]::new),
                build);
    }

    private Map<TopicPartition, Reached> collect(String query, Object... arguments) {
        Map<TopicPartition, Reached> reached = new HashMap<>();
        RowCallbackHandler each = row -> reached.put(
                new TopicPartition(row.getString("topic"), row.getInt("partition")),
                new Reached(row.getLong("next_offset"), row.getLong("position"), row.getInt("filling")));
        sql.query(query, each, arguments);
        return reached;
    }

    private static String[] topics(Collection<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::topic).toArray(String[]::new);
    }

    private static Integer[] numbers(Collection<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::partition).toArray(Integer[]::new);
    }
}

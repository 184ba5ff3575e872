package nl.grip.query.projections;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How a build of a view stands, whichever instance brought it there.
 *
 * @param position up to which it is complete
 * @param reached how far it has come in every partition
 * @param parked how many facts wait in it, counted up to {@link #COUNTED_AT_MOST}
 */
record ViewStanding(Build build, long position, Map<TopicPartition, Reached> reached, long parked) {

    /** Nobody needs to know more exactly how much is wrong, and to count on would take time. */
    static final int COUNTED_AT_MOST = 10_000;

    private static final String PARKED = """
            select build.build,
                   (select count(*) from (select from parked where parked.build = build.build limit ?) few)
              from view_build build
            """;

    private record Place(long build, TopicPartition partition, Reached reached) {}

    /** A few queries, on as many rows as there are builds and partitions. */
    static List<ViewStanding> all(Builds builds, JdbcTemplate sql) {
        var positions = positions(sql);
        var reached = reached(sql);
        var parked = parked(sql);
        return builds.all().stream()
                .map(build -> new ViewStanding(
                        build,
                        positions.getOrDefault(build.number(), 0L),
                        reached.getOrDefault(build.number(), List.of()).stream()
                                .collect(toMap(Place::partition, Place::reached)),
                        parked.getOrDefault(build.number(), 0L)))
                .toList();
    }

    private static Map<Long, List<Place>> reached(JdbcTemplate sql) {
        try (Stream<Place> places = sql.queryForStream("select * from view_progress", (row, _) -> place(row))) {
            return places.collect(groupingBy(Place::build));
        }
    }

    private static Map<Long, Long> positions(JdbcTemplate sql) {
        return sql
                .query(
                        "select build, position from view_position",
                        (row, _) -> Map.entry(row.getLong(1), row.getLong(2)))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getLong("build"),
                new TopicPartition(row.getString("topic"), row.getInt("partition")),
                new Reached(row.getLong("next_offset"), row.getLong("position")));
    }

    private static Map<Long, Long> parked(JdbcTemplate sql) {
        return sql.query(PARKED, (row, _) -> Map.entry(row.getLong(1), row.getLong(2)), COUNTED_AT_MOST).stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

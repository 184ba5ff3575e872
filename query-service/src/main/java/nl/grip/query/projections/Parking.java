package nl.grip.query.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.grip.events.wire.EventJson;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import tools.jackson.core.type.TypeReference;

/** The facts of a build that wait, and what for. Nothing leaves it but by being folded. */
final class Parking {

    private static final TypeReference<LinkedHashMap<String, byte @Nullable []>> HEADERS = new TypeReference<>() {};

    private final JdbcTemplate sql;
    private final long build;

    Parking(JdbcTemplate sql, long build) {
        this.sql = sql;
        this.build = build;
    }

    /** The lanes of these builds in which something waits; absent for a build of which nothing does. */
    static Map<Long, Set<Lane>> lanes(JdbcTemplate sql, List<Long> builds) {
        Map<Long, Set<Lane>> lanes = new HashMap<>();
        RowCallbackHandler each = row ->
                lanes.computeIfAbsent(row.getLong(1), _ -> new HashSet<>()).add(Lane.parse(row.getString(2)));
        sql.query("select distinct build, lane from parked where build = any(?)", each, (Object)
                builds.toArray(Long[]::new));
        return lanes;
    }

    void add(List<ParkedFact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        sql.batchUpdate("""
                insert into parked
                    (build, lane, municipality, position, topic, partition, record_offset, record_key, headers, payload, error)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, facts.stream().map(this::values).toList());
    }

    /** Takes all that waits out, in the order of its arrival. */
    List<ParkedFact> takeOut() {
        var waiting = sql.query(
                "select * from parked where build = ? order by topic, partition, record_offset, ordinal",
                (row, _) -> parked(row),
                build);
        sql.update("delete from parked where build = ?", build);
        return waiting;
    }

    private @Nullable Object[] values(ParkedFact fact) {
        var received = fact.received();
        return new @Nullable Object[] {
            build,
            storable(fact.lane().text()),
            fact.municipality(),
            fact.position(),
            received.source().topic(),
            received.source().partition(),
            received.offset(),
            storable(received.key()),
            EventJson.MAPPER.writeValueAsBytes(written(received.headers())),
            received.payload(),
            storable(fact.error())
        };
    }

    private static ParkedFact parked(ResultSet row) throws SQLException {
        var received = new Received(
                new TopicPartition(row.getString("topic"), row.getInt("partition")),
                row.getLong("record_offset"),
                row.getString("record_key"),
                headers(EventJson.MAPPER.readValue(row.getBytes("headers"), HEADERS)),
                row.getBytes("payload"));
        return new ParkedFact(
                Lane.parse(row.getString("lane")),
                received,
                row.getLong("position"),
                row.getString("municipality"),
                row.getString("error"));
    }

    private static Map<String, byte @Nullable []> written(Headers headers) {
        Map<String, byte @Nullable []> written = new LinkedHashMap<>();
        headers.forEach(header -> written.put(header.key(), header.value()));
        return written;
    }

    private static Headers headers(Map<String, byte @Nullable []> written) {
        var headers = new RecordHeaders();
        written.forEach(headers::add);
        return headers;
    }

    /** PostgreSQL holds every character but one. */
    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }
}

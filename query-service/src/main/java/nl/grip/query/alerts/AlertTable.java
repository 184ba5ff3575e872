package nl.grip.query.alerts;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.grip.events.Municipality;
import nl.grip.query.alerts.Alert.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Compares what stands with what stood, and writes down both what stands now and what became of it; in the transaction under way. */
final class AlertTable {

    /** Where it stands. */
    private record Place(UUID programme, String key) {}

    /** What became of it, and what stood there before. */
    private record News(
            Place place,
            Change change,
            Standing standing,
            @Nullable Standing before) {}

    private static final int BATCH = 100;

    private final JdbcTemplate sql;
    private final Municipality municipality;

    AlertTable(JdbcTemplate sql, Municipality municipality) {
        this.sql = sql;
        this.municipality = municipality;
    }

    /** @return how often each change was written down */
    Map<Change, Integer> stand(Map<UUID, List<Standing>> standings, LocalDate on, Instant at) {
        Map<Place, Standing> now = new LinkedHashMap<>();
        standings.forEach((programme, all) -> all.forEach(one -> now.put(new Place(programme, one.key()), one)));
        var before = kept();
        var news = new ArrayList<News>();
        before.forEach((place, standing) -> {
            if (!now.containsKey(place)) {
                news.add(new News(place, Change.ENDED, standing, null));
            }
        });
        now.forEach((place, standing) -> {
            var stood = before.get(place);
            if (stood == null) {
                news.add(new News(place, Change.BEGAN, standing, null));
            } else if (standing.isNewsAfter(stood)) {
                news.add(new News(place, Change.CHANGED, standing, stood));
            }
        });
        write(news, on, at);
        if (!now.equals(before)) {
            keep(now);
        }
        Map<Change, Integer> written = new LinkedHashMap<>();
        news.forEach(one -> written.merge(one.change(), 1, Integer::sum));
        return written;
    }

    private Map<Place, Standing> kept() {
        Map<Place, Standing> kept = new LinkedHashMap<>();
        sql.query(
                """
                select programme, key, kind, says, ground, rules, rules_version, since, by_day, title, href
                from alert_standing where municipality = ? order by programme, key
                """,
                row -> {
                    var standing = new Standing(
                            row.getString("key"),
                            Standing.Kind.valueOf(row.getString("kind")),
                            row.getString("says"),
                            row.getString("ground"),
                            row.getString("rules"),
                            row.getInt("rules_version"),
                            row.getObject("since", LocalDate.class),
                            row.getObject("by_day", LocalDate.class),
                            row.getString("title"),
                            row.getString("href"));
                    kept.put(new Place(row.getObject("programme", UUID.class), standing.key()), standing);
                },
                municipality.code());
        return kept;
    }

    private void keep(Map<Place, Standing> now) {
        sql.update("delete from alert_standing where municipality = ?", municipality.code());
        sql.batchUpdate(
                """
                insert into alert_standing (municipality, programme, key, kind, says, ground, rules, rules_version, since,
                    by_day, title, href)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, List.copyOf(now.entrySet()), BATCH, (row, entry) -> fill(row, entry.getKey(), entry.getValue()));
    }

    private void write(List<News> news, LocalDate on, Instant at) {
        sql.batchUpdate("""
                insert into alert (municipality, programme, key, kind, says, ground, rules, rules_version, since,
                    by_day, title, href, change, said_before, on_day, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, news, BATCH, (row, one) -> {
            var next = fill(row, one.place(), one.standing());
            row.setString(next++, one.change().name());
            row.setString(next++, one.before() == null ? null : one.before().says());
            row.setObject(next++, on);
            row.setObject(next, at.atOffset(ZoneOffset.UTC));
        });
    }

    /** @return the number of the next column */
    private int fill(PreparedStatement row, Place place, Standing standing) throws SQLException {
        var next = 1;
        row.setString(next++, municipality.code());
        row.setObject(next++, place.programme());
        row.setString(next++, place.key());
        row.setString(next++, standing.kind().name());
        row.setString(next++, standing.says());
        row.setString(next++, standing.ground());
        row.setString(next++, standing.rules());
        row.setInt(next++, standing.version());
        row.setObject(next++, standing.since());
        row.setObject(next++, standing.by());
        row.setString(next++, standing.title());
        row.setString(next++, standing.href());
        return next;
    }
}

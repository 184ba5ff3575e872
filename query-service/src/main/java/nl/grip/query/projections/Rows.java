package nl.grip.query.projections;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.grip.events.wire.EventJson;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The rows of a view that a municipality may see, at one moment. They are called {@code r} in a question. */
public final class Rows<R extends Record> {

    private final NamedParameterJdbcTemplate sql;
    private final String table;
    private final String from;
    private final Columns<R> columns;

    Rows(JdbcTemplate sql, View<R> view) {
        this.sql = new NamedParameterJdbcTemplate(sql);
        this.table = Build.sqlView(view);
        this.from = " from " + table + " r ";
        this.columns = Columns.of(view.rowType());
    }

    /** @param clauses what follows {@code from} in SQL, with named parameters */
    public List<KeyedRow<R>> list(String clauses, Map<String, ?> parameters) {
        return sql.query(
                "select key, position, to_jsonb(r)::text" + from + clauses,
                parameters,
                (row, _) -> new KeyedRow<>(
                        new RowKey(row.getString(1)),
                        row.getLong(2),
                        columns.read(EventJson.MAPPER.readTree(row.getString(3)))));
    }

    /** @return in the order of their keys, the rows whose key begins with one of these texts */
    List<KeyedRow<R>> beginningWith(Collection<String> beginnings) {
        return list("""
                where key in (
                    select within.key from unnest(:beginnings::text[]) beginning
                    join %s within on within.key >= beginning collate "C" and within.key < beginning || chr(1114111) collate "C")
                order by key
                """.formatted(table), Map.of("beginnings", beginnings.toArray(String[]::new)));
    }

    /** @param clauses what follows {@code from} in SQL, with named parameters */
    public long count(String clauses, Map<String, ?> parameters) {
        return Objects.requireNonNull(sql.queryForObject("select count(*)" + from + clauses, parameters, Long.class));
    }

    /** @return each value of a column of text once, in their order */
    public List<String> values(String column) {
        return sql.query("select distinct " + column + from + "order by 1", Map.of(), (row, _) -> row.getString(1));
    }
}

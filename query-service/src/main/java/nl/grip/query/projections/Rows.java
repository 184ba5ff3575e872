package nl.grip.query.projections;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The rows of a view that a municipality may see, at one moment. They are called {@code r} in a question. */
public final class Rows<R extends Record> {

    private final NamedParameterJdbcTemplate sql;
    private final String table;
    private final Map<String, ?> own;
    private final Columns<R> columns;

    private Rows(NamedParameterJdbcTemplate sql, String table, Map<String, ?> own, Columns<R> columns) {
        this.sql = sql;
        this.table = table;
        this.own = own;
        this.columns = columns;
    }

    private static <R extends Record> Rows<R> of(JdbcTemplate sql, String table, Map<String, ?> own, View<R> view) {
        return new Rows<>(new NamedParameterJdbcTemplate(sql), table, own, Columns.of(view.rowType()));
    }

    /** Those that are in the view's table. */
    static <R extends Record> Rows<R> served(JdbcTemplate sql, View<R> view) {
        return of(sql, Build.sqlView(view), Map.of(), view);
    }

    /** These, in the form that they would have in the view's table. */
    static <R extends Record> Rows<R> given(JdbcTemplate sql, View<R> view, List<KeyedRow<R>> rows) {
        var columns = Columns.of(view.rowType());
        var texts = new RowTexts<>(columns);
        rows.forEach(row -> texts.add(null, row.key(), row.position(), row.row()));
        return of(sql, "(" + RowTexts.select(columns) + ")", texts.parameters(), view);
    }

    /**
     * The same rows, of which no more is read than is asked for.
     *
     * @param part a record of some of their components
     */
    public <P extends Record> Rows<P> only(Class<P> part) {
        return new Rows<>(sql, table, own, Columns.of(part));
    }

    /** @param clauses what follows {@code from} in SQL, with named parameters */
    public List<KeyedRow<R>> list(String clauses, Map<String, ?> parameters) {
        return found(from() + clauses, parameters);
    }

    /**
     * Each range is looked up by itself. In a join PostgreSQL holds all of a municipality's rows against all ranges, where it
     * takes them for few.
     *
     * @return in the order of their keys, the rows whose key is in one of these ranges
     */
    public List<KeyedRow<R>> within(Collection<KeyRange> ranges) {
        var found = found(
                """
             from unnest(:from::text[], :until::text[]) range (first, behind) cross join lateral (
              select * from %s where key >= range.first collate "C" and key < range.behind collate "C" offset 0) r
            """.formatted(table),
                Map.of(
                        "from", ranges.stream().map(KeyRange::from).toArray(String[]::new),
                        "until", ranges.stream().map(KeyRange::until).toArray(String[]::new)));
        return found.stream()
                .sorted(Comparator.comparing(row -> row.key().value()))
                .toList();
    }

    private List<KeyedRow<R>> found(String from, Map<String, ?> parameters) {
        return sql.query(
                "select r.key, r.position, " + columns.names("r") + from,
                with(parameters),
                (row, _) -> new KeyedRow<>(new RowKey(row.getString(1)), row.getLong(2), columns.read(row, 3)));
    }

    private String from() {
        return " from " + table + " r ";
    }

    /** @param clauses what follows {@code from} in SQL, with named parameters */
    public long count(String clauses, Map<String, ?> parameters) {
        return Objects.requireNonNull(
                sql.queryForObject("select count(*)" + from() + clauses, with(parameters), Long.class));
    }

    /** @return each value of a column of text once, in their order */
    public List<String> values(String column) {
        return sql.query("select distinct " + column + from() + "order by 1", own, (row, _) -> row.getString(1));
    }

    private Map<String, ?> with(Map<String, ?> parameters) {
        if (own.isEmpty()) {
            return parameters;
        }
        Map<String, @Nullable Object> all = new HashMap<>(parameters);
        all.putAll(own);
        return all;
    }
}

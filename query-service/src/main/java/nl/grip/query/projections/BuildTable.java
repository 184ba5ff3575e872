package nl.grip.query.projections;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.partitioningBy;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.grip.events.Municipality;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The table of one build: read and written in bulk, each row once, in one statement each. */
final class BuildTable<R extends Record> {

    private final JdbcTemplate sql;
    private final String name;
    private final Columns<R> columns;

    BuildTable(JdbcTemplate sql, String name, Columns<R> columns) {
        this.sql = sql;
        this.name = name;
        this.columns = columns;
    }

    /** Readers see their own municipality's rows; the owner, who folds, sees all. */
    void create() {
        sql.execute("""
                create table %1$s (
                    municipality text not null,
                    key text collate "C" not null,
                    position bigint not null,
                    %2$s,
                    primary key (municipality, key)
                );
                alter table %1$s enable row level security;
                create policy own_municipality on %1$s for select to grip_query
                    using (municipality = current_setting('grip.municipality', true));
                grant select on %1$s to grip_query
                """.formatted(name, columns.definitions()));
    }

    void indexPositions() {
        sql.execute("create index on %s (municipality, position, key)".formatted(name));
    }

    /** @throws IllegalStateException where the row has another shape than the table, so that they cannot be of one version */
    void checkShape() {
        var stored = sql.query("""
                select attname || ' ' || format_type(atttypid, atttypmod) from pg_attribute
                where attrelid = to_regclass(?) and attnum > 3 and not attisdropped order by attnum
                """, (row, _) -> row.getString(1), name);
        var wanted = columns.all().stream()
                .map(column -> column.name() + " "
                        + ("timestamptz".equals(column.type()) ? "timestamp with time zone" : column.type()))
                .toList();
        if (!stored.equals(wanted)) {
            throw new IllegalStateException(
                    "the row has changed its shape without its view raising its version: table %s has %s, the row %s"
                            .formatted(name, stored, wanted));
        }
    }

    Map<RowAddress, FoldedRow<R>> read(Collection<RowAddress> addresses) {
        if (addresses.isEmpty()) {
            return Map.of();
        }
        Map<RowAddress, FoldedRow<R>> rows = new HashMap<>();
        sql.query(
                """
                select municipality, key, position, %s from %s
                where (municipality, key) in (select * from unnest(?::text[], ?::text[]))
                """.formatted(columns.names(), name),
                result -> {
                    var address =
                            new RowAddress(new Municipality(result.getString(1)), new RowKey(result.getString(2)));
                    rows.put(address, new FoldedRow<>(columns.read(result, 4), result.getLong(3)));
                },
                addresses.stream().map(address -> address.municipality().code()).toArray(String[]::new),
                addresses.stream().map(address -> address.key().value()).toArray(String[]::new));
        return rows;
    }

    /**
     * A row that is not there yet is inserted as such: to be ready for a conflict costs PostgreSQL half as much again. One
     * that is there is found by its key, however much PostgreSQL believes the table to hold.
     *
     * @param stored those among them that are in the table
     */
    void write(Map<RowAddress, FoldedRow<R>> rows, Set<RowAddress> stored) {
        var there = rows.entrySet().stream().collect(partitioningBy(row -> stored.contains(row.getKey())));
        insert(there.getOrDefault(false, List.of()), "");
        insert(
                there.getOrDefault(true, List.of()),
                "on conflict (municipality, key) do update set position = excluded.position, " + assignments());
    }

    private void insert(List<Map.Entry<RowAddress, FoldedRow<R>>> rows, String onConflict) {
        if (rows.isEmpty()) {
            return;
        }
        var texts = new RowTexts<>(columns);
        rows.forEach(row -> texts.add(
                row.getKey().municipality(),
                row.getKey().key(),
                row.getValue().position(),
                row.getValue().row()));
        new NamedParameterJdbcTemplate(sql)
                .update(
                        "insert into %s (municipality, key, position, %s) %s %s"
                                .formatted(name, columns.names(), RowTexts.select(columns), onConflict),
                        texts.parameters());
    }

    List<String> municipalities() {
        return sql.query("select distinct municipality from " + name, (row, _) -> row.getString(1));
    }

    private String assignments() {
        return columns.all().stream()
                .map(column -> column.name() + " = excluded." + column.name())
                .collect(joining(", "));
    }
}

package nl.grip.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.grip.command.store.Append.NewReceipt;

/**
 * The SQL that stores a batch: of every append all of it or nothing, in one round trip that is one transaction.
 *
 * <p>It takes the lock of the store first, and keeps it until its commit. Nobody else stores meanwhile, so what it sees is
 * what there is, and the positions that it gives follow on the last one: without gaps, in the order of commits.
 */
final class AppendStatement {

    /** Statements of one transaction each see what was committed before they began; so the lock is taken by one of its own. */
    private static final String APPEND = """
        select pg_advisory_xact_lock('domain_event'::regclass::oid::integer, 0);
        with line as materialized (
            select * from unnest(?::integer[], ?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::bigint[],
                                 ?::text[], ?::integer[], ?::text[], ?::text[])
                     with ordinality as line
                          (append, id, municipality, stream, sequence, first, name, form, payload, metadata, number)),
        note as materialized (
            select * from unnest(?::integer[], ?::text[], ?::text[], ?::text[], ?::text[], ?::integer[], ?::text[],
                                 ?::bigint[])
                     as note (append, municipality, actor, key, fingerprint, status, stream, sequence)),
        known as materialized (
            select note.append from note join receipt using (municipality, actor, key)),
        refused as materialized (
            select append from known
             union
            select line.append
              from line
             where line.sequence = line.first
               and (exists (select from domain_event taken
                             where taken.stream = line.stream and taken.sequence = line.first)
                    or line.first > 0
                       and not exists (select from domain_event before
                                        where before.stream = line.stream and before.sequence = line.first - 1
                                          and before.municipality = line.municipality))),
        placed as materialized (
            select (select coalesce(max(position), 0) from domain_event)
                       + row_number() over (order by line.number) as position,
                   line.*
              from line
             where line.append not in (select refused.append from refused)),
        stored as (
            insert into domain_event
                   (position, id, municipality, stream, sequence, name, form, payload, metadata, recorded_at)
            select position, id, municipality, stream, sequence, name, form, payload, metadata, statement_timestamp()
              from placed),
        kept as (
            insert into receipt (municipality, actor, key, fingerprint, status, stream, sequence)
            select municipality, actor, key, fingerprint, status, stream, sequence
              from note
             where note.append not in (select refused.append from refused))
        select append, max(position) as position, false as refused, false as known from placed group by append
         union all
        select refused.append,
               (select case when count(event.id) = count(*) then max(event.position) end
                  from line left join domain_event event using (id)
                 where line.append = refused.append),
               true,
               refused.append in (select known.append from known)
          from refused
        """;

    /** A writer that stands still amid its transaction holds the store up. It is seen by what PostgreSQL waits for from it. */
    private static final String CUT_OFF = """
        select pg_terminate_backend(holder.pid)
          from pg_locks held join pg_stat_activity holder using (pid)
         where held.locktype = 'advisory' and held.granted and held.objsubid = 2
           and held.classid = 'domain_event'::regclass and held.objid = 0
           and held.database = holder.datid and holder.datname = current_database()
           and holder.usename = current_user and holder.wait_event = 'ClientRead'
        """;

    private static final List<Column<Line>> LINES = List.of(
            new Column<>("int4", Line::append),
            new Column<>("uuid", line -> line.event().id()),
            new Column<>("text", line -> line.event().municipality().code()),
            new Column<>("text", line -> line.event().stream().value()),
            new Column<>("int8", line -> line.event().sequence()),
            new Column<>("int8", Line::first),
            new Column<>("text", line -> line.event().form().name()),
            new Column<>("int4", line -> line.event().form().number()),
            new Column<>("text", line -> line.event().payload()),
            new Column<>("text", line -> line.event().metadata()));

    private static final List<Column<Note>> NOTES = List.of(
            new Column<>("int4", Note::append),
            new Column<>("text", note -> note.receipt().municipality().code()),
            new Column<>("text", note -> note.receipt().actor()),
            new Column<>("text", note -> note.receipt().key()),
            new Column<>("text", note -> note.receipt().receipt().fingerprint()),
            new Column<>("int4", note -> note.receipt().receipt().status()),
            new Column<>("text", note -> note.receipt().receipt().stream().value()),
            new Column<>("int8", note -> note.receipt().receipt().sequence()));

    /** What became of an append. */
    sealed interface Outcome {

        /** @param position of its last event; 0 where it has none */
        record Stored(long position) implements Outcome {}

        record Conflict() implements Outcome {}

        record ReceiptExists() implements Outcome {}
    }

    private record Line(int append, NewEvent event, long first) {}

    private record Note(int append, NewReceipt receipt) {}

    private record Column<T>(String type, Function<T, Object> value) {}

    private AppendStatement() {}

    /** @return what became of each, in the same order; an append that is stored already, under the same ids, is as one that was now */
    static List<Outcome> execute(Connection connection, List<Append> appends) throws SQLException {
        try (var statement = connection.prepareStatement(APPEND)) {
            var parameter = set(statement, 1, LINES, lines(appends));
            set(statement, parameter, NOTES, notes(appends));
            statement.execute();
            statement.getMoreResults();
            try (var rows = statement.getResultSet()) {
                return outcomes(rows, appends.size());
            }
        }
    }

    private static List<Line> lines(List<Append> appends) {
        return IntStream.range(0, appends.size())
                .boxed()
                .flatMap(number -> appends.get(number).events().stream()
                        .map(event ->
                                new Line(number, event, appends.get(number).firstSequence(event))))
                .toList();
    }

    private static List<Note> notes(List<Append> appends) {
        return IntStream.range(0, appends.size())
                .boxed()
                .flatMap(number -> appends.get(number).receipts().stream().map(receipt -> new Note(number, receipt)))
                .toList();
    }

    private static <T> int set(PreparedStatement statement, int from, List<Column<T>> columns, List<T> all)
            throws SQLException {
        var parameter = from;
        for (var column : columns) {
            var values = all.stream().map(column.value()).toArray();
            statement.setArray(parameter++, statement.getConnection().createArrayOf(column.type(), values));
        }
        return parameter;
    }

    private static List<Outcome> outcomes(ResultSet rows, int appends) throws SQLException {
        var outcomes = new ArrayList<Outcome>();
        IntStream.range(0, appends).forEach(_ -> outcomes.add(new Outcome.Stored(0)));
        while (rows.next()) {
            outcomes.set(rows.getInt("append"), outcome(rows));
        }
        return outcomes;
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        var position = row.getLong("position");
        if (!row.wasNull()) {
            return new Outcome.Stored(position);
        }
        return row.getBoolean("known") ? new Outcome.ReceiptExists() : new Outcome.Conflict();
    }

    /** Cuts off who holds the lock of the store and stands still: another process of the same service. */
    static void cutOffWhoStandsStill(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(CUT_OFF)) {
            statement.execute();
        }
    }
}

package nl.grip.query.projections;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows that readers are shown, within the transaction under way. */
record Served(JdbcTemplate sql) implements Tables {

    @Override
    public <R extends Record> List<KeyedRow<R>> rows(View<R> view, Collection<String> beginnings) {
        return table(view).within(KeyRange.beginningWith(beginnings));
    }

    @Override
    public <R extends Record> Rows<R> table(View<R> view) {
        return Rows.served(sql, view);
    }

    @Override
    public <R extends Record> Rows<R> table(View<R> view, List<KeyedRow<R>> rows) {
        return Rows.given(sql, view, rows);
    }
}

package nl.grip.query.projections;

import java.time.Duration;
import java.util.function.Function;
import javax.sql.DataSource;
import nl.grip.events.Municipality;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The database as a reader of one municipality sees it: what row-level security lets through, at one moment, unchangeable. */
public final class ReaderDatabase {

    private static final Duration LONGEST_QUESTION = Duration.ofSeconds(10);

    private final JdbcTemplate sql;
    private final TransactionTemplate transactions;

    ReaderDatabase(DataSource source) {
        sql = new JdbcTemplate(source);
        transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        transactions.setReadOnly(true);
        transactions.setTimeout((int) LONGEST_QUESTION.toSeconds());
    }

    /** What belongs to no municipality, asked with one statement. */
    <T> T glance(Function<JdbcTemplate, T> question) {
        return question.apply(sql);
    }

    public <T> T read(Municipality municipality, Function<JdbcTemplate, T> question) {
        return transactions.execute(_ -> {
            // Not 'select set_config': a select would fix the moment before the question can take its locks.
            // That it is one moment is said in the same message: Spring would send three more for it.
            sql.execute("set transaction isolation level repeatable read; set local grip.municipality = '"
                    + municipality.code() + "'");
            return question.apply(sql);
        });
    }
}

package nl.grip.query.projections;

import java.sql.Connection;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** The database as its owner sees it: every municipality's rows, to be written. */
public class OwnerDatabase {

    private final JdbcTemplate sql;
    private final TransactionTemplate transactions;

    OwnerDatabase(DataSource source) {
        sql = new JdbcTemplate(source);
        transactions = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    public JdbcTemplate sql() {
        return sql;
    }

    public <T> T inTransaction(Function<TransactionStatus, T> work) {
        return transactions.execute(work::apply);
    }

    /**
     * Asks about one moment, at leisure: it is that of the first question, whatever is written meanwhile on other connections.
     * Nothing is written on this one.
     */
    <T> T atOneMoment(Function<JdbcTemplate, T> question) {
        return sql.execute((Connection connection) -> {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return question.apply(new JdbcTemplate(new SingleConnectionDataSource(connection, true)));
            } finally {
                connection.rollback();
            }
        });
    }
}

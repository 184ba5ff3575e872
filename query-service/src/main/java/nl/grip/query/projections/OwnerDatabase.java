package nl.grip.query.projections;

import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
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
}

package nl.grip.query.projections;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The two ways into the one database. What asks for none by name gets the reader's, which sees no more than a municipality's rows. */
@Configuration(proxyBeanMethods = false)
class Databases {

    static final String OWNER = "grip_query_owner";
    static final String READER = "grip_query";

    @Bean
    @FlywayDataSource
    HikariDataSource ownerDataSource(DatabaseSettings settings) {
        var pool = pool(settings.url(), OWNER, settings.queryOwner());
        pool.addDataSourceProperty("options", "-c idle_in_transaction_session_timeout=30s");
        return pool;
    }

    @Bean
    @Primary
    HikariDataSource readerDataSource(DatabaseSettings settings) {
        var pool = pool(settings.url(), READER, settings.query());
        pool.addDataSourceProperty("socketTimeout", 20);
        return pool;
    }

    @Bean
    OwnerDatabase ownerDatabase(@FlywayDataSource DataSource ownerDataSource) {
        return new OwnerDatabase(ownerDataSource);
    }

    @Bean
    ReaderDatabase readerDatabase(DataSource readerDataSource) {
        return new ReaderDatabase(readerDataSource);
    }

    private static HikariDataSource pool(String url, String user, DatabaseSettings.Login login) {
        var pool = new HikariDataSource();
        pool.setPoolName(user);
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(login.password());
        pool.setMaximumPoolSize(login.connections());
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(5_000);
        // The detail of a failure is the row that failed, and would stand in the log and in the health with it.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        pool.addDataSourceProperty("connectTimeout", 5);
        pool.addDataSourceProperty("tcpKeepAlive", true);
        return pool;
    }
}

package nl.grip.query.projections;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the rows are kept, and how the service logs in: as the owner to write them, as the reader to answer from them.
 *
 * @param url JDBC URL without user and password
 */
@ConfigurationProperties("grip.database")
record DatabaseSettings(String url, Login queryOwner, Login query) {

    DatabaseSettings {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("grip.database.url is a PostgreSQL URL for JDBC, not " + url);
        }
    }

    /** @param connections how many there are at most */
    record Login(String password, @DefaultValue("16") int connections) {

        Login {
            if (password.isBlank() || connections < 1) {
                throw new IllegalArgumentException(
                        "a login to the database has a password and at least one connection");
            }
        }

        @Override
        public String toString() {
            return "Login[connections=" + connections + "]";
        }
    }
}

package nl.grip.command.store;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where PostgreSQL is, and with which password each of the service's three roles comes in.
 *
 * @param url of the command side's database, as JDBC wants it
 * @param commandOwner migrates, and does nothing else
 * @param store appends, gives positions and publishes, for every municipality
 * @param command reads streams, of one municipality at a time
 */
@ConfigurationProperties("grip.database")
record DatabaseSettings(String url, Login commandOwner, Login store, Login command) {

    /** @param connections how many the role's pool holds at most */
    record Login(String password, @DefaultValue("8") int connections) {}

    DatabaseSettings {
        if (url == null || !url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("grip.database.url must be a jdbc:postgresql: URL");
        }
        require(commandOwner, "command-owner");
        require(store, "store");
        require(command, "command");
    }

    private static void require(Login login, String role) {
        if (login == null || login.password() == null || login.password().isBlank()) {
            throw new IllegalArgumentException("grip.database.%s.password is missing".formatted(role));
        }
    }
}

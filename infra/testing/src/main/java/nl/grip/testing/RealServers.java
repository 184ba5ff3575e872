package nl.grip.testing;

/**
 * PostgreSQL and Kafka for tests, started once per JVM and gone with it. Which ones is said by the system property
 * {@code grip.servers}: {@code embedded} (the default) or {@code containers}.
 */
public sealed interface RealServers permits EmbeddedServers, ContainerServers {

    /** Starts them at the first call. */
    static RealServers running() {
        return RunningServers.INSTANCE;
    }

    /**
     * Creates a database that nobody has used, on a server that has the roles of both services.
     *
     * @param ownerRole such as {@code grip_command_owner}; every role's password is its name
     * @return JDBC URL without user and password
     */
    String newDatabase(String ownerRole);

    /** Bootstrap servers; topics are not created by themselves. */
    String kafka();
}

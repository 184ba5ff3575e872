package nl.grip.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/** The same servers in containers of the official images, for those who have a container engine. */
final class ContainerServers implements RealServers {
    private static final String SUPERUSER = "postgres";

    private final PostgreSQLContainer postgres;
    private final KafkaContainer kafka;
    private final AtomicInteger databases = new AtomicInteger();

    private ContainerServers(PostgreSQLContainer postgres, KafkaContainer kafka) {
        this.postgres = postgres;
        this.kafka = kafka;
    }

    static ContainerServers start() {
        ContainerServers servers = new ContainerServers(postgresContainer(), kafkaContainer());
        Runtime.getRuntime().addShutdownHook(new Thread(servers::stop, "containers-stop"));
        Startables.deepStart(servers.postgres, servers.kafka).join();
        return servers;
    }

    @Override
    public String newDatabase(String ownerRole) {
        String name = "test_" + databases.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(url(SUPERUSER), SUPERUSER, SUPERUSER);
                Statement statement = connection.createStatement()) {
            statement.execute("create database \"%s\" owner \"%s\"".formatted(name, ownerRole));
        } catch (SQLException problem) {
            throw new IllegalStateException("No database could be created for " + ownerRole, problem);
        }
        return url(name);
    }

    @Override
    public String kafka() {
        return kafka.getBootstrapServers();
    }

    private String url(String database) {
        return "jdbc:postgresql://%s:%d/%s"
                .formatted(postgres.getHost(), postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT), database);
    }

    private void stop() {
        kafka.stop();
        postgres.stop();
    }

    /** As durable as in production, where Testcontainers by itself would trade that for speed. */
    private static PostgreSQLContainer postgresContainer() {
        return new PostgreSQLContainer(image("postgresql", "postgres:18"))
                .withUsername(SUPERUSER)
                .withPassword(SUPERUSER)
                .withDatabaseName(SUPERUSER)
                .withCommand("postgres", "-c", "max_connections=200", "-c", "timezone=UTC", "-c", "jit=off")
                .withCopyFileToContainer(
                        MountableFile.forClasspathResource("nl/grip/local/roles.sql"),
                        "/docker-entrypoint-initdb.d/roles.sql");
    }

    private static KafkaContainer kafkaContainer() {
        return new KafkaContainer(image("kafka", "apache/kafka:4.2.1"))
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
    }

    /** A name of one's own must be an image that behaves as the official one. */
    private static DockerImageName image(String server, String official) {
        String name = System.getProperty("grip.images." + server, official);
        return DockerImageName.parse(name)
                .asCompatibleSubstituteFor(DockerImageName.parse(official).getUnversionedPart());
    }
}

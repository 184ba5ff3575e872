package nl.grip.query;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.grip.testing.RealServers;
import nl.grip.testing.TestIssuer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database and topics that nobody else uses; any number of instances of the service can run on it. */
public record Installation(String database, String topics) {

    public static Installation fresh() {
        return new Installation(
                RealServers.running().newDatabase("grip_query_owner"),
                "t" + UUID.randomUUID().toString().substring(0, 8));
    }

    public FactPublisher publisher() {
        return new FactPublisher(topics);
    }

    /** As its owner, whom rows of every municipality are shown to. */
    public JdbcTemplate owned() {
        return new JdbcTemplate(new DriverManagerDataSource(database, "grip_query_owner", "grip_query_owner"));
    }

    /** The table that a view is read from. */
    public String table(String view) {
        return view.replace('-', '_') + "_v"
                + owned().queryForObject(
                                "select version from view_build where view = ? and status = 'serving'",
                                Integer.class,
                                view);
    }

    public RunningService start(String... arguments) {
        return start(List.of(), arguments);
    }

    /** @param beans classes with beans beside those of the service */
    public RunningService start(List<Class<?>> beans, String... arguments) {
        return new RunningService(new SpringApplicationBuilder(QueryService.class)
                .sources(beans.toArray(Class<?>[]::new))
                .run(arguments(arguments)));
    }

    private String[] arguments(String... more) {
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--management.server.port=0",
                "--grip.database.url=" + database,
                "--grip.database.query-owner.password=grip_query_owner",
                "--grip.database.query.password=grip_query",
                "--grip.topics.prefix=" + topics,
                "--grip.views.look-again=100ms",
                // Nobody listens there: here is no command service.
                "--grip.audit-bundles.command-service=http://127.0.0.1:1",
                "--spring.kafka.bootstrap-servers=" + RealServers.running().kafka(),
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri="
                        + TestIssuer.running().uri()));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }
}

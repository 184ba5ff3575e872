package nl.grip.door;

import java.net.URI;
import nl.grip.door.sample.SampleService;
import nl.grip.testing.TestIssuer;
import org.springframework.boot.SpringApplication;

/** The sample service on a port of its own, started once for all tests. */
final class RunningSample {

    private static final RunningSample INSTANCE = new RunningSample();

    private final int port;

    private RunningSample() {
        var context = SpringApplication.run(
                SampleService.class,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--springdoc.api-docs.enabled=true",
                "--grip.door.contract=classpath:/nl/grip/door/sample/openapi.json",
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri="
                        + TestIssuer.running().uri());
        port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    static int port() {
        return INSTANCE.port;
    }

    static URI uri() {
        return URI.create("http://127.0.0.1:" + port());
    }

    static String token(String... roles) {
        return TestIssuer.running().token("GM0183", roles);
    }
}

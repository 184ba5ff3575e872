package nl.grip.door;

import static org.assertj.core.api.Assertions.assertThat;

import nl.grip.door.sample.SampleService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A service that came up before its identity provider, with a port for the operator beside the one for everybody. */
class OperatorAndIssuerTest {

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void startBeforeTheIssuer() {
        service = SpringApplication.run(
                SampleService.class,
                "--server.port=0",
                "--management.server.port=0",
                "--management.server.address=127.0.0.1",
                "--management.endpoints.web.exposure.include=health,metrics,loggers",
                "--grip.door.contract=classpath:/nl/grip/door/sample/openapi.json",
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:1");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aTokenThatCannotBeCheckedYetIsRefusedForNow() {
        var answer = Wire.ask(port("local.server.port"), "/v1/plans", Wire.bearer());

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(ProblemJson.of(answer).path("rule").asString()).isEqualTo("identity-provider-unreachable");
    }

    @Test
    void whatNeedsNoTokenIsAnswered() {
        assertThat(Wire.ask(port("local.server.port"), "/v1/plans/count").status())
                .isEqualTo(200);
        assertThat(Wire.ask(port("local.server.port"), "/v1/plans").status()).isEqualTo(401);
    }

    @Test
    void theOperatorsPortNeedsNoTokenAndNobodyElseHasIt() {
        assertThat(Wire.ask(port("local.management.port"), "/actuator/health").status())
                .isEqualTo(200);
        assertThat(Wire.ask(port("local.management.port"), "/actuator/metrics").status())
                .isEqualTo(200);
        assertThat(Wire.ask(port("local.server.port"), "/actuator/health").status())
                .isEqualTo(401);
    }

    @Test
    void theOperatorsPortDoesNotLeadToTheService() {
        assertThat(Wire.ask(port("local.management.port"), "/v1/plans/count").status())
                .isEqualTo(404);
    }

    private static int port(String property) {
        return service.getEnvironment().getRequiredProperty(property, Integer.class);
    }
}

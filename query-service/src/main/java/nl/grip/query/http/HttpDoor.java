package nl.grip.query.http;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.servers.Server;
import nl.grip.door.Outages;
import nl.grip.door.ProblemTexts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** What this service adds to the door that both have. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Grip: vragen",
                        version = "1.0.0",
                        description =
                                "Wat er loopt, hoe ver het is, wat het kost en bespaart en wie het zo besloot, per"
                                        + " gemeente."),
        servers = @Server(url = "http://localhost:8082/v1"))
class HttpDoor {

    @Bean
    ProblemTexts queryProblems() {
        return new ProblemTexts("nl.grip.query.problems");
    }

    @Bean
    Outages databaseOutages() {
        return exception -> exception instanceof TransactionException
                || exception instanceof DataAccessResourceFailureException
                || exception instanceof TransientDataAccessException;
    }
}

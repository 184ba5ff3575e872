package nl.grip.door.sample;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.servers.Server;
import nl.grip.door.ProblemTexts;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
@OpenAPIDefinition(
        info = @Info(title = "Voorbeeld", version = "1.2.3", description = "Een dienst om de deur te beproeven."),
        servers = @Server(url = "http://localhost:8080/v1"))
public class SampleService {

    @Bean
    ProblemTexts texts() {
        return new ProblemTexts("nl.grip.door.sample.problems");
    }
}

package nl.grip.command;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.servers.Server;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the command service. */
@SpringBootApplication
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Grip: vastleggen",
                        version = "1.0.0",
                        description =
                                "Legt vast wat er met interventies, programma's en hun geld in het sociaal domein gebeurt,"
                                        + " en weigert wat niet kan met de regel die het verbiedt. Wat is vastgelegd, leest u bij Grip:"
                                        + " lezen."),
        servers = @Server(url = "http://localhost:8081/v1"))
@ConfigurationPropertiesScan
class CommandService {

    static void main(String[] arguments) {
        SpringApplication.run(CommandService.class, arguments);
    }
}

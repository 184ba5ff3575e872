package nl.grip.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the command service. */
@SpringBootApplication
@ConfigurationPropertiesScan
class CommandService {

    static void main(String[] arguments) {
        SpringApplication.run(CommandService.class, arguments);
    }
}

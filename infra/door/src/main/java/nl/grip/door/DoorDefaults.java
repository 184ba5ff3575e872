package nl.grip.door;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Settings of Spring Boot that every door has alike: nothing is read or served that the contract does not know. */
final class DoorDefaults implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "grip door",
                        Map.of(
                                "spring.threads.virtual.enabled", "true",
                                "spring.servlet.multipart.enabled", "false",
                                "spring.mvc.formcontent.filter.enabled", "false",
                                "spring.web.resources.add-mappings", "false",
                                "spring.security.oauth2.resourceserver.jwt.audiences", "grip",
                                "springdoc.api-docs.enabled", "false",
                                // Who asks for what is not there is told so, which is enough.
                                "logging.level.org.springframework.web.servlet.PageNotFound", "ERROR",
                                "server.tomcat.connection-timeout", "20s",
                                "server.max-http-request-header-size", "16KB")));
    }
}

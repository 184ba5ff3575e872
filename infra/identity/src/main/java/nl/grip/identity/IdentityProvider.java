package nl.grip.identity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Gives demo users their tokens. Starts only when it is told that this is a demo. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
public class IdentityProvider {

    public static void main(String[] arguments) {
        SpringApplication.run(IdentityProvider.class, arguments);
    }
}

package nl.grip.command.http;

import java.time.Clock;
import java.util.List;
import nl.grip.command.store.StoreUnavailableException;
import nl.grip.door.Outages;
import nl.grip.door.ProblemTexts;
import nl.grip.telemetry.Traces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The one clock of the service, the words of its problems, and the argument that its handlers ask for. */
@Configuration(proxyBeanMethods = false)
class HttpConfiguration implements WebMvcConfigurer {

    private final Traces traces;

    HttpConfiguration(Traces traces) {
        this.traces = traces;
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ProblemTexts problemTexts() {
        return new ProblemTexts("nl.grip.command.problems");
    }

    @Bean
    Outages storeOutages() {
        return StoreUnavailableException.class::isInstance;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CommandRequestArgument(traces));
    }
}

package nl.grip.door;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerTypePredicate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How Spring MVC is told of the door: the way in below {@code /v1}, who may pass, and how no is said. */
@AutoConfiguration(after = DoorAutoConfiguration.class)
final class DoorWebConfiguration implements WebMvcConfigurer {

    private final Turnstile turnstile;
    private final Contract contract;
    private final Problems problems;
    private final List<Outages> outages;

    DoorWebConfiguration(Turnstile turnstile, Contract contract, Problems problems, ObjectProvider<Outages> outages) {
        this.turnstile = turnstile;
        this.contract = contract;
        this.problems = problems;
        this.outages = outages.orderedStream().toList();
    }

    @Override
    public void configurePathMatch(PathMatchConfigurer paths) {
        paths.addPathPrefix(
                Contract.BASE,
                HandlerTypePredicate.forBasePackage("nl.grip")
                        .and(HandlerTypePredicate.forAnnotation(RestController.class)));
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(turnstile);
        interceptors.addInterceptor(new RoleInterceptor());
        interceptors.addInterceptor(new ContractInterceptor(contract));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
    }

    @Override
    public void configureHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.add(new ProblemResolver(problems, outages));
    }
}

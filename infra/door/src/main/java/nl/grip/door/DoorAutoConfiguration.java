package nl.grip.door;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureOrder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;

/** Puts the door in front of a service that has this module on its class path. */
@AutoConfiguration
@AutoConfigureOrder(Ordered.HIGHEST_PRECEDENCE)
@EnableConfigurationProperties(CrowdSettings.class)
final class DoorAutoConfiguration {

    @Bean
    Contract contract(
            @Value("${grip.door.contract:classpath:/openapi.json}") Resource resource,
            @Value("${grip.contract:}") String task) {
        return Contract.of(resource, task.equals("write"));
    }

    @Bean
    ContractEndpoint contractEndpoint(Contract contract) {
        return new ContractEndpoint(contract);
    }

    @Bean
    AnswerHeaders answerHeaders(Contract contract) {
        return new AnswerHeaders(contract.version());
    }

    @Bean
    Turnstile turnstile(CrowdSettings settings) {
        return new Turnstile(settings);
    }

    @Bean
    Problems problems(ObjectProvider<ProblemTexts> texts, AnswerHeaders headers) {
        List<ProblemTexts> bundles = texts.orderedStream().toList();
        return new Problems(new ProblemLanguage(bundles), headers);
    }

    @Bean
    ProblemText problemText(Problems problems) {
        return new ProblemText(problems);
    }

    @Bean
    Handlers handlers(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        return new Handlers(mapping);
    }

    @Bean
    SmartInitializingSingleton contractCheck(
            Contract contract, Handlers handlers, @Value("${grip.contract:}") String task) {
        return () -> {
            if (!task.equals("write")) {
                contract.verify(handlers);
            }
        };
    }

    /** Inside the observation of the request, so that what is unexpected is logged under its trace and counted as answered. */
    @Bean
    FilterRegistrationBean<UnexpectedFilter> unexpectedFilter(Problems problems) {
        var registration = new FilterRegistrationBean<>(new UnexpectedFilter(problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC));
        registration.setAsyncSupported(true);
        return registration;
    }

    /** Only so that Spring Boot does not bring its own page of errors: the server's valve words every one of them. */
    @Bean
    ErrorController noErrorPage() {
        return new ErrorController() {};
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcatAnswers(Problems problems, AnswerHeaders headers) {
        return factory -> {
            // What is refused by its headers is refused before its body is sent, to who asks first.
            factory.addConnectorCustomizers(connector -> connector.setProperty("continueResponseTiming", "onRead"));
            factory.addContextCustomizers(context -> answerInWords(context, problems, headers));
        };
    }

    private static void answerInWords(Context context, Problems problems, AnswerHeaders headers) {
        for (var page : context.findErrorPages()) {
            context.removeErrorPage(page);
        }
        if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass(TomcatAnswers.class.getName());
            host.getPipeline().addValve(new TomcatAnswers(problems, headers));
        }
    }

    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return mapper -> mapper.enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                // What is not known is left out of an answer, exactly as it may be left out of a request.
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(Include.NON_NULL))
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
    }
}

package nl.grip.door;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** A resource server without memory: every request shows its token in the header, or asks for what is open. */
@AutoConfiguration(
        after = DoorAutoConfiguration.class,
        beforeName = {
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration"
        })
final class DoorSecurityConfiguration {

    private static final String BEARER = "Bearer ";

    @Bean
    TokenCheck tokenCheck(
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer,
            @Value("${spring.security.oauth2.resourceserver.jwt.audiences}") List<String> audiences) {
        var rules = new TokenRules(audiences);
        return new TokenCheck(new TokenDecoder(issuer, rules, Clock.systemUTC()), rules);
    }

    /** Only so that Spring Boot does not bring a decoder with fewer rules. */
    @Bean
    TokenDecoder tokenDecoder(TokenCheck check) {
        return check.decoder();
    }

    /** A request is observed as a whole: every filter by itself would cost more than it tells. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** A method that nobody knows is answered as one that the path does not have, by who knows the paths. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        firewall.setAllowedHeaderValues(DoorSecurityConfiguration::hasNoControls);
        return firewall;
    }

    /** As Spring Security has it, but without its regular expression, which took a twenty-fifth of the time of a command. */
    private static boolean hasNoControls(String value) {
        for (var index = 0; index < value.length(); index++) {
            if (Character.isISOControl(value.charAt(index)) || !Character.isDefined(value.charAt(index))) {
                return false;
            }
        }
        return true;
    }

    /**
     * RFC 6750, section 2.1. Whether what follows is a token at all is found by who reads it: the regular expression of Spring
     * Security took a twentieth of the time of a command.
     */
    private static @Nullable String bearer(HttpServletRequest request) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return null;
        }
        var token = authorization.substring(BEARER.length());
        return token.isBlank() ? null : token;
    }

    @Bean
    SecurityFilterChain door(HttpSecurity http, TokenCheck check, Handlers handlers, Problems problems) {
        var refusal = new TokenRefusal(problems);
        return http.csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(DoorSecurityConfiguration::isForTheOperator)
                                .permitAll()
                                .requestMatchers(request -> handlers.isOpen(request.getRequestURI()))
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .exceptionHandling(failures -> failures.authenticationEntryPoint(refusal))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(refusal)
                        .bearerTokenResolver(DoorSecurityConfiguration::bearer)
                        .withObjectPostProcessor(answeringItself(refusal))
                        .jwt(check::applyTo))
                .build();
    }

    /** An identity provider that does not answer is worth a problem of its own, not an unexpected error. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answeringItself(TokenRefusal refusal) {
        var failures = new AuthenticationEntryPointFailureHandler(refusal);
        failures.setRethrowAuthenticationServiceException(false);
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(failures);
                return filter;
            }
        };
    }

    /** Health, metrics and the operator's endpoints have a port of their own, on this machine only. */
    private static boolean isForTheOperator(HttpServletRequest request) {
        var context = WebApplicationContextUtils.getWebApplicationContext(request.getServletContext());
        return WebServerApplicationContext.hasServerNamespace(context, "management");
    }
}

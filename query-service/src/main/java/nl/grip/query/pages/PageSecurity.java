package nl.grip.query.pages;

import jakarta.servlet.DispatcherType;
import java.net.URI;
import java.time.Clock;
import nl.grip.door.Caller;
import nl.grip.door.TokenCheck;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.header.HeaderWriter;

/**
 * Pages have a session, the API has none. Who a page speaks for is decided at every request by the access token in that
 * session, by the door's own rules; the session itself opens nothing.
 */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

    @Bean
    OAuth2AuthorizedClientRepository sessionsWithTokens() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    /** Before the door, which takes every request that is left. */
    @Bean
    @Order(1)
    SecurityFilterChain pages(
            HttpSecurity http,
            PagePaths paths,
            TokenCheck check,
            IdentityProvider provider,
            OAuth2AuthorizedClientRepository sessions,
            PageSettings settings,
            Clock clock) {
        var asked = new PageAskedFor();
        var signIn = new SignInFirst(asked);
        var signOut = new OidcClientInitiatedLogoutSuccessHandler(provider);
        signOut.setPostLogoutRedirectUri("{baseUrl}/");
        return http.securityMatcher(paths)
                .headers(headers -> headers.defaultsDisabled().addHeaderWriter(contentPolicy(settings.shownIssuer())))
                .requestCache(cache -> cache.requestCache(asked))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(PagePaths::isOpen)
                        .permitAll()
                        .anyRequest()
                        .access((who, _) -> new AuthorizationDecision(
                                who.get() != null && who.get().getPrincipal() instanceof Caller)))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(signIn).accessDeniedHandler(signIn))
                .oauth2Login(login -> login.clientRegistrationRepository(provider)
                        .authorizedClientRepository(sessions)
                        .loginPage(PagePaths.SIGN_IN)
                        .failureUrl(PagePaths.SIGN_IN_FAILED)
                        .withObjectPostProcessor(tellingWhenTheProviderIsAway()))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(signIn)
                        .bearerTokenResolver(new SessionToken(sessions, clock))
                        .withObjectPostProcessor(tellingWhenTheTokenIsRefused(signIn))
                        .jwt(check::applyTo))
                .logout(logout -> logout.logoutUrl(PagePaths.SIGN_OUT).logoutSuccessHandler(signOut))
                .build();
    }

    /** Everything from here and nothing inline; signing out leads to the identity provider, which counts as part of the form. */
    private static HeaderWriter contentPolicy(URI issuer) {
        var policy = "default-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' " + issuer;
        return (_, response) -> response.setHeader("Content-Security-Policy", policy);
    }

    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> tellingWhenTheProviderIsAway() {
        var failed = new SimpleUrlAuthenticationFailureHandler(PagePaths.SIGN_IN_FAILED);
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(failed);
                return filter;
            }
        };
    }

    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> tellingWhenTheTokenIsRefused(
            SignInFirst signIn) {
        var failed = new AuthenticationEntryPointFailureHandler(signIn);
        failed.setRethrowAuthenticationServiceException(false);
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(failed);
                return filter;
            }
        };
    }
}

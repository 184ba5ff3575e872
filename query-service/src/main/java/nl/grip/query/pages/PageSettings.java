package nl.grip.query.pages;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the pages are known to the identity provider.
 *
 * @param issuer where people sign in; the same provider whose tokens the API takes
 * @param clientId the name under which the pages are registered there
 * @param clientSecret absent where the provider lets them in by the proof key alone
 */
@ConfigurationProperties("grip.pages")
record PageSettings(
        URI issuer, @DefaultValue("grip-pages") String clientId, @Nullable String clientSecret) {}

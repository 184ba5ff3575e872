package nl.grip.query.pages;

import java.util.HashMap;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.stereotype.Component;

/**
 * Where people sign in. Its addresses are asked for when the first of them does: the service starts without its identity
 * provider, and finds it once it is there.
 */
@Component
final class IdentityProvider implements ClientRegistrationRepository {

    static final String REGISTRATION = "grip";

    private final PageSettings settings;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable ClientRegistration known;

    IdentityProvider(PageSettings settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String registrationId) {
        if (!registrationId.equals(REGISTRATION)) {
            return null;
        }
        var ready = known;
        return ready == null ? find() : ready;
    }

    private ClientRegistration find() {
        lock.lock();
        try {
            var found = known;
            if (found == null) {
                found = discover();
                known = found;
            }
            return found;
        } finally {
            lock.unlock();
        }
    }

    private ClientRegistration discover() {
        var registration = ClientRegistrations.fromIssuerLocation(
                        settings.issuer().toString())
                .registrationId(REGISTRATION)
                .clientId(settings.clientId())
                .scope(OidcScopes.OPENID, OidcScopes.PROFILE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                // The tokens say all that the pages show of a person.
                .userInfoUri(null);
        var secret = settings.clientSecret();
        if (secret == null) {
            registration.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        } else {
            registration
                    .clientSecret(secret)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        }
        return forBrowsers(registration.build());
    }

    private ClientRegistration forBrowsers(ClientRegistration registration) {
        var provider = registration.getProviderDetails();
        var metadata = new HashMap<>(provider.getConfigurationMetadata());
        metadata.computeIfPresent("end_session_endpoint", (_, address) -> settings.shown(address.toString()));
        return ClientRegistration.withClientRegistration(registration)
                .authorizationUri(settings.shown(Objects.requireNonNull(provider.getAuthorizationUri())))
                .providerConfigurationMetadata(metadata)
                .build();
    }
}

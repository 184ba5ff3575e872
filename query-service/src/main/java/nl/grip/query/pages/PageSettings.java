package nl.grip.query.pages;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the pages are known to the identity provider.
 *
 * @param issuer where people sign in; the same provider whose tokens the API takes
 * @param issuerInBrowser where a browser finds that provider, if it cannot be found there under its own name
 * @param clientId the name under which the pages are registered there
 * @param clientSecret absent where the provider lets them in by the proof key alone
 */
@ConfigurationProperties("grip.pages")
record PageSettings(
        URI issuer,
        @Nullable URI issuerInBrowser,
        @DefaultValue("grip-pages") String clientId,
        @Nullable String clientSecret) {

    /** The provider, as browsers know it. */
    URI shownIssuer() {
        return issuerInBrowser == null ? issuer : issuerInBrowser;
    }

    /** An address at the provider, as browsers know it. */
    String shown(String address) {
        return address.startsWith(issuer.toString())
                ? shownIssuer() + address.substring(issuer.toString().length())
                : address;
    }
}

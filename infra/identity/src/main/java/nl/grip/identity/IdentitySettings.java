package nl.grip.identity;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * All that can be set.
 *
 * @param demo must be true: everyone can read the passwords in this project
 * @param issuer how tokens name this provider, and where services find its keys
 * @param pages where the pages are served, each a place to which a browser returns after logging in
 * @param data where the signing key is kept, so that tokens outlive a restart
 * @param tokenLife how long a token can be used
 * @param users whoever can log in
 */
@ConfigurationProperties("grip.identity")
record IdentitySettings(
        boolean demo, URI issuer, List<URI> pages, Path data, Duration tokenLife, List<DemoUser> users) {

    IdentitySettings {
        if (!demo) {
            throw new IllegalStateException("This identity provider has only demo users whose passwords everyone knows."
                    + " Set grip.identity.demo=true if this is a demo; otherwise use your own OpenID provider.");
        }
        pages = List.copyOf(pages);
        users = List.copyOf(users);
    }

    /**
     * One demo user; the password is the user name.
     *
     * @param login user name, password, and client of the command line
     * @param name as pages show it
     * @param municipality CBS code
     * @param roles as in the token
     */
    record DemoUser(String login, String name, String municipality, List<String> roles) {

        DemoUser {
            roles = List.copyOf(roles);
        }
    }
}

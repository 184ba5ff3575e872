package nl.grip.identity;

import static java.util.stream.Collectors.joining;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says who can log in: one line per demo user, with municipality and roles. */
@RestController
class DemoUsersEndpoint {
    private final IdentitySettings settings;

    DemoUsersEndpoint(IdentitySettings settings) {
        this.settings = settings;
    }

    @GetMapping(path = "/demo-users", produces = MediaType.TEXT_PLAIN_VALUE)
    String demoUsers() {
        return settings.users().stream()
                .map(user -> "%s %s %s%n".formatted(user.login(), user.municipality(), String.join(",", user.roles())))
                .collect(joining());
    }
}

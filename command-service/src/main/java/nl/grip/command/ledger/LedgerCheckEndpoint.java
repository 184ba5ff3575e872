package nl.grip.command.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/** The operator's door to the ledger, on the management port: what the last check found, and a check on demand. */
@Component
@Endpoint(id = "ledger")
final class LedgerCheckEndpoint {

    /** A report as an operator sees it; without a moment where there is none yet. */
    record Told(@Nullable Instant checkedAt, @Nullable CheckReport report) {}

    private final SelfChecks checks;

    LedgerCheckEndpoint(SelfChecks checks) {
        this.checks = checks;
    }

    @ReadOperation
    Told last() {
        return checks.newest()
                .map(checked -> new Told(checked.at(), checked.report()))
                .orElse(new Told(null, null));
    }

    /** {@code POST ledger} goes through the whole store, and answers when it is done. */
    @WriteOperation
    Told check() {
        checks.run();
        return last();
    }
}

package nl.grip.query.bundles;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where that what goes into a bundle comes from.
 *
 * @param commandService the address of who keeps the ledger; it is sent the tokens of auditors
 * @param source the CloudEvents source of this installation, a URN, as the command service has it
 */
@ConfigurationProperties("grip.audit-bundles")
record BundleSettings(
        @DefaultValue("http://localhost:8081") URI commandService,
        @DefaultValue("urn:nld:grip") URI source) {

    BundleSettings {
        if (!("http".equals(commandService.getScheme()) || "https".equals(commandService.getScheme()))) {
            throw new IllegalArgumentException(
                    "grip.audit-bundles.command-service is an address, http or https, not " + commandService);
        }
        if (!"urn".equals(source.getScheme())) {
            throw new IllegalArgumentException("grip.audit-bundles.source is a URN, not " + source);
        }
    }
}

package nl.grip.query.history;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the journal is handed out.
 *
 * @param source the CloudEvents source of this installation, a URN, as the command service has it
 * @param exportPage facts that an export reads at a time, and so has in memory, at most
 */
@ConfigurationProperties("grip.journal")
record JournalSettings(
        @DefaultValue("urn:nld:grip") URI source,
        @DefaultValue("250") int exportPage) {

    JournalSettings {
        if (!"urn".equals(source.getScheme())) {
            throw new IllegalArgumentException("grip.journal.source is a URN, not " + source);
        }
        if (exportPage < 1) {
            throw new IllegalArgumentException("grip.journal.export-page is at least 1");
        }
    }
}

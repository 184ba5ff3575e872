package nl.grip.query.history;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the journal is handed out.
 *
 * @param source the CloudEvents source of this installation, a URN, as the command service has it
 * @param exportPage facts that an export reads at a time, and so has in memory, at most
 * @param kept facts that are kept in memory, at most, of the histories that were asked of last; about 1.4 KB each
 */
@ConfigurationProperties("grip.journal")
record JournalSettings(
        @DefaultValue("urn:nld:grip") URI source,
        @DefaultValue("250") int exportPage,
        @DefaultValue("20000") int kept) {

    JournalSettings {
        if (!"urn".equals(source.getScheme())) {
            throw new IllegalArgumentException("grip.journal.source is a URN, not " + source);
        }
        if (exportPage < 1) {
            throw new IllegalArgumentException("grip.journal.export-page is at least 1");
        }
        if (kept < 0) {
            throw new IllegalArgumentException("grip.journal.kept is a number of facts, not " + kept);
        }
    }
}

package nl.grip.query.history;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the past is told.
 *
 * @param eventsKept about how much memory may be taken by events that were read, so that they need not be read again; nothing for none
 */
@ConfigurationProperties("grip.history")
record HistorySettings(@DefaultValue("32MB") DataSize eventsKept) {

    HistorySettings {
        if (eventsKept.isNegative()) {
            throw new IllegalArgumentException("grip.history.events-kept is not less than nothing");
        }
    }
}

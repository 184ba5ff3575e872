package nl.grip.query.dashboards;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How subscribers are told.
 *
 * @param keep how long a notice can be read back by one who was away
 * @param prune how often what is older is thrown away
 * @param heartbeat how often something is sent when there is nothing to tell, so that a lost connection is noticed
 * @param lookAgain how soon a notice is looked for again that cannot be told yet, because an older transaction has not ended
 * @param page how many notices are read at once
 * @param readers how many subscribers read at once; the others wait for their turn, and leave the database to those who ask
 */
@ConfigurationProperties("grip.notices")
record NoticeSettings(
        @DefaultValue("7d") Duration keep,
        @DefaultValue("10m") Duration prune,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("5ms") Duration lookAgain,
        @DefaultValue("500") int page,
        @DefaultValue("8") int readers) {

    NoticeSettings {
        if (!keep.isPositive()
                || !prune.isPositive()
                || !heartbeat.isPositive()
                || !lookAgain.isPositive()
                || page < 1
                || readers < 1) {
            throw new IllegalArgumentException("every setting of grip.notices is more than nothing");
        }
    }
}

package nl.grip.query.alerts;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How alerts are kept.
 *
 * @param source the CloudEvents source of this installation, a URN
 * @param pause after a look, so that what happens meanwhile is looked at together
 * @param lookAgain how often the day is looked at, and what failed is tried again
 */
@ConfigurationProperties("grip.alerts")
record AlertSettings(
        @DefaultValue("urn:nld:grip") URI source,
        @DefaultValue("200ms") Duration pause,
        @DefaultValue("1s") Duration lookAgain) {

    AlertSettings {
        if (!"urn".equals(source.getScheme())) {
            throw new IllegalArgumentException("grip.alerts.source must be a URN, not " + source);
        }
        if (pause.isNegative() || !lookAgain.isPositive()) {
            throw new IllegalArgumentException("grip.alerts.look-again is longer than nothing");
        }
    }
}

package nl.grip.door;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many are let in at a time.
 *
 * @param requests that are being answered; one more is told at once to come back
 * @param streams that are open, each of which lasts for hours and needs little
 * @param comeBack after how long it makes sense to ask again
 */
@ConfigurationProperties("grip.crowd")
record CrowdSettings(
        @DefaultValue("256") int requests,
        @DefaultValue("1500") int streams,
        @DefaultValue("1s") Duration comeBack) {

    CrowdSettings {
        if (requests < 1 || streams < 1) {
            throw new IllegalArgumentException("grip.crowd.requests and grip.crowd.streams are at least 1");
        }
        if (comeBack.toSeconds() < 1) {
            throw new IllegalArgumentException("grip.crowd.come-back is at least one second");
        }
    }
}

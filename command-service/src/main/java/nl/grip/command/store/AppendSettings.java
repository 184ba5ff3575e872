package nl.grip.command.store;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the door to the store is tuned.
 *
 * @param queue how many commands may wait; one more waits for a place as long as {@code patience} lasts
 * @param batch how many commands are stored with one commit at most
 * @param gather how long more commands are waited for before they are stored, while they come several at a time; one that comes
 *     alone waits for nobody
 * @param patience how long a command waits for a place, and how long the writer goes on trying to reach PostgreSQL
 */
@ConfigurationProperties("grip.append")
record AppendSettings(
        @DefaultValue("1024") int queue,
        @DefaultValue("256") int batch,
        @DefaultValue("2ms") Duration gather,
        @DefaultValue("10s") Duration patience) {

    AppendSettings {
        if (queue < 1 || batch < 1) {
            throw new IllegalArgumentException("grip.append.queue and grip.append.batch must be at least 1");
        }
        if (gather.isNegative()) {
            throw new IllegalArgumentException("grip.append.gather must not be negative");
        }
        if (patience.isNegative() || patience.isZero()) {
            throw new IllegalArgumentException("grip.append.patience must be positive");
        }
    }
}

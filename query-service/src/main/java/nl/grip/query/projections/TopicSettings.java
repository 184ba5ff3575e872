package nl.grip.query.projections;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where facts are carried. The numbers count only where a topic does not exist yet.
 *
 * @param prefix set per installation, so that several can share a cluster
 */
@ConfigurationProperties("grip.topics")
record TopicSettings(
        @DefaultValue("grip") String prefix,
        @DefaultValue("6") int partitions,
        @DefaultValue("1") short replication) {

    TopicSettings {
        if (prefix.isBlank() || partitions < 1 || replication < 1) {
            throw new IllegalArgumentException("grip.topics has a prefix, and at least one partition and one replica");
        }
    }
}
